package io.startier.engagement.visit;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A report as typed.
 *
 * @param met ids of contacts
 * @param version that of the visit which is reported on or corrected, or null
 * @param token of the form, for one that is entered anew
 */
record VisitForm(
        String kind,
        String doneOn,
        List<Long> met,
        String discussed,
        String progress,
        String nextStep,
        String nextOn,
        String hours,
        Integer version,
        String token) {

    private static final int DISCUSSED = 4000;
    private static final int PROGRESS = 2000;
    private static final int NEXT_STEP = 1000;
    private static final BigDecimal A_WORKING_WEEK = new BigDecimal("100");

    VisitForm {
        met = met == null ? List.of() : List.copyOf(met);
    }

    static VisitForm blank(LocalDate today, List<Long> met, Integer version, String token) {
        return new VisitForm(VisitKind.VISIT.name(), today.toString(), met, "", "", "", "", "", version, token);
    }

    static VisitForm of(Report report, int version) {
        return new VisitForm(
                report.kind().name(),
                report.on().toString(),
                PeopleChoice.idsOf(report.met()),
                report.discussed(),
                report.progress(),
                report.nextStep(),
                report.nextOn() == null ? "" : report.nextOn().toString(),
                report.hours().stripTrailingZeros().toPlainString(),
                version,
                "");
    }

    /** @throws Invalid with every field at fault */
    Report checked(PeopleChoice people, LocalDate today) {
        var check = new FormCheck();
        var how = kind(check);
        var on = check.day("doneOn", doneOn);
        var next = nextOn == null || nextOn.isBlank() ? null : check.day("nextOn", nextOn);
        if (on != null && on.isAfter(today)) {
            check.fault("doneOn", "form.future");
        }
        if (next != null && on != null && next.isBefore(on)) {
            check.fault("nextOn", "visit.next.before");
        }
        var report = new Report(
                how,
                on,
                people.chosen("met", met, check),
                required("discussed", check.paragraph("discussed", discussed, DISCUSSED), check),
                check.paragraph("progress", progress, PROGRESS),
                check.optional("nextStep", nextStep, NEXT_STEP),
                next,
                hours(how, check));
        check.complain();
        return report;
    }

    private static String required(String field, String text, FormCheck check) {
        if (text == null) {
            check.fault(field, "form.missing");
        }
        return text;
    }

    private VisitKind kind(FormCheck check) {
        return Arrays.stream(VisitKind.values())
                .filter(value -> value.name().equals(kind))
                .findFirst()
                .orElseGet(() -> {
                    check.fault("kind", "visit.kind.unknown");
                    return VisitKind.VISIT;
                });
    }

    private BigDecimal hours(VisitKind how, FormCheck check) {
        if (hours == null || hours.isBlank()) {
            return how.usualHours();
        }
        var taken = check.number("hours", hours, 2);
        if (taken != null && (taken.signum() <= 0 || taken.compareTo(A_WORKING_WEEK) > 0)) {
            check.fault("hours", "visit.hours.range");
        }
        return taken;
    }
}
