package io.startier.engagement.complaint;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;

/**
 * A new complaint as typed.
 *
 * @param receivedAt day and time of the company's zone, as {@code 2025-06-30T14:15}
 * @param responsible id of a user
 * @param token of the form
 */
record ComplaintForm(
        String subject, String description, String complainant, String receivedAt, Long responsible, String token) {

    private static final int LINE = 400;
    private static final int NAME = 200;
    private static final int TEXT = 4000;

    record Received(String subject, String description, String complainant, Instant at, long responsibleId) {}

    /** @throws Invalid with every field at fault */
    Received checked(Collection<Long> people, Instant now, ZoneId zone) {
        var check = new FormCheck();
        var what = check.line("subject", subject, LINE);
        var more = check.paragraph("description", description, TEXT);
        var who = check.optional("complainant", complainant, NAME);
        var at = moment(zone, check);
        if (at != null && at.isAfter(now)) {
            check.fault("receivedAt", "form.future");
        }
        if (responsible == null || !people.contains(responsible)) {
            check.fault("responsible", "complaint.responsible.unknown");
        }
        check.complain();
        return new Received(what, more, who, at, responsible);
    }

    private Instant moment(ZoneId zone, FormCheck check) {
        try {
            var moment = LocalDateTime.parse(receivedAt == null ? "" : receivedAt.strip());
            if (moment.getYear() >= 1990 && moment.getYear() < 3000) {
                return moment.atZone(zone).toInstant();
            }
        } catch (DateTimeParseException unreadable) {
            // told below, as a year out of range is
        }
        check.fault("receivedAt", "complaint.moment");
        return null;
    }
}
