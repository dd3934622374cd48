package io.startier.rating;

import io.startier.rating.evidence.PieceForm;
import io.startier.shared.Invalid;
import io.startier.shared.Invalid.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a proposer fills in (row A1).
 *
 * @param star a whole number of 0–5, as it was written
 * @param reason required, at most 4000 characters
 * @param evidence optional, at most 4000 characters
 * @param token of the page the form came from, or null: the same form sent twice is one proposal
 * @param pieces of evidence; blank ones are left out
 */
record ProposalForm(
        String customer, String star, String reason, String evidence, String token, List<PieceForm> pieces) {

    private static final int LONGEST = 4000;

    ProposalForm {
        reason = stripped(reason);
        evidence = stripped(evidence);
        token = stripped(token);
        pieces = pieces == null
                ? List.of()
                : pieces.stream()
                        .map(piece -> piece == null ? PieceForm.BLANK : piece)
                        .toList();
    }

    ProposalForm(String customer, String star, String reason, String evidence, String token) {
        this(customer, star, reason, evidence, token, List.of());
    }

    ProposalForm about(String code) {
        return new ProposalForm(code, star, reason, evidence, token, pieces);
    }

    /** The same for a form that is opened with a suggestion; null leaves what is there. */
    ProposalForm beginningWith(String otherStar, String otherReason) {
        return new ProposalForm(
                customer,
                otherStar == null ? star : otherStar,
                otherReason == null ? reason : otherReason,
                evidence,
                token);
    }

    int stars() {
        return Integer.parseInt(star);
    }

    /**
     * @param faults of the pieces of evidence
     * @throws Invalid with every field that cannot be taken
     */
    void requireGood(List<Field> faults) {
        var complaints = new ArrayList<Field>();
        if (customer == null || customer.isBlank()) {
            complaints.add(new Field("customer", "rating.customer.required"));
        }
        if (star == null || !star.matches("[0-5]")) {
            complaints.add(new Field("star", "rating.star.range"));
        }
        if (reason == null) {
            complaints.add(new Field("reason", "rating.reason.required"));
        }
        complaint("reason", reason).ifPresent(complaints::add);
        complaint("evidence", evidence).ifPresent(complaints::add);
        complaint("token", token).ifPresent(complaints::add);
        complaints.addAll(faults);
        if (!complaints.isEmpty()) {
            throw new Invalid(List.copyOf(complaints));
        }
    }

    private static Optional<Field> complaint(String field, String text) {
        int longest = field.equals("token") ? 64 : LONGEST;
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > longest) {
            return Optional.of(new Field(field, "rating.text.long", longest));
        }
        return text.chars().anyMatch(ProposalForm::isUnprintable)
                ? Optional.of(new Field(field, "rating.text.characters"))
                : Optional.empty();
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    /** Blanks of every script are stripped: a text of them alone says nothing. */
    private static String stripped(String text) {
        if (text == null) {
            return null;
        }
        var visible = text.replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
        return visible.isEmpty() ? null : visible;
    }
}
