package io.startier.engagement.playbook;

import io.startier.shared.FormCheck;
import java.util.Arrays;

/**
 * A commitment as typed.
 *
 * @param everyDays blank for once
 * @param version that of the commitment which is changed, or null
 * @param token of the form, for one that is added
 */
record CommitmentForm(
        String tier,
        String kind,
        String promise,
        String responsible,
        String firstDays,
        String everyDays,
        Integer version,
        String token) {

    private static final int TEXT = 1000;
    private static final int TEN_YEARS = 3650;

    static CommitmentForm blank(Tier tier, String token) {
        return new CommitmentForm(
                tier.name(), CommitmentKind.VALUE_ADDED.name(), "", Responsible.OWNER.name(), "30", "", null, token);
    }

    static CommitmentForm of(Commitment commitment) {
        return new CommitmentForm(
                commitment.tier().name(),
                commitment.kind().name(),
                commitment.promise(),
                commitment.responsible().name(),
                String.valueOf(commitment.firstDays()),
                commitment.everyDays() == null ? "" : String.valueOf(commitment.everyDays()),
                commitment.version(),
                "");
    }

    /** A new one. @throws Invalid with every field at fault */
    Commitment checked() {
        var check = new FormCheck();
        var whose = one(Tier.class, "tier", tier, check);
        var what = one(CommitmentKind.class, "kind", kind, check);
        return checked(0, whose, what, false, check);
    }

    /** The same with what may be changed. @throws Invalid with every field at fault */
    Commitment changing(Commitment before) {
        return checked(before.id(), before.tier(), before.kind(), before.retired(), new FormCheck());
    }

    private Commitment checked(long id, Tier whose, CommitmentKind what, boolean retired, FormCheck check) {
        var words = check.paragraph("promise", promise, TEXT);
        if (what == CommitmentKind.OTHER && words == null) {
            check.fault("promise", "playbook.promise.missing");
        }
        var side = one(Responsible.class, "responsible", responsible, check);
        var first = days("firstDays", firstDays, 0, check);
        var every = everyDays == null || everyDays.isBlank() ? null : days("everyDays", everyDays, 1, check);
        check.complain();
        return new Commitment(id, whose, what, words, side, first, every, retired, version == null ? -1 : version);
    }

    private static Integer days(String field, String raw, int least, FormCheck check) {
        var number = check.number(field, raw, 0);
        if (number == null || number.longValue() < least || number.longValue() > TEN_YEARS) {
            check.fault(field, "playbook.days", least, TEN_YEARS);
            return null;
        }
        return number.intValue();
    }

    private static <T extends Enum<T>> T one(Class<T> type, String field, String raw, FormCheck check) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.name().equals(raw))
                .findFirst()
                .orElseGet(() -> {
                    check.fault(field, "form.missing");
                    return null;
                });
    }
}
