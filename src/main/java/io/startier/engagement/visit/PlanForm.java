package io.startier.engagement.visit;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;

/**
 * A plan as typed.
 *
 * @param meet ids of contacts
 * @param visitor id of who goes
 * @param version that of the visit which is planned anew, or null
 * @param token of the form, for one that is entered anew
 */
record PlanForm(
        String plannedOn,
        String plannedAt,
        String purpose,
        List<Long> meet,
        Long visitor,
        Integer version,
        String token) {

    private static final int PURPOSE = 400;

    PlanForm {
        meet = meet == null ? List.of() : List.copyOf(meet);
    }

    static PlanForm of(Visit visit) {
        var plan = visit.plan();
        return new PlanForm(
                plan.on().toString(),
                plan.at() == null ? "" : plan.at().toString(),
                plan.purpose(),
                PeopleChoice.idsOf(plan.meet()),
                plan.visitorId(),
                visit.version(),
                "");
    }

    /**
     * @param visitors who may go
     * @throws Invalid with every field at fault
     */
    Plan checked(PeopleChoice people, Collection<Long> visitors, LocalDate today) {
        var check = new FormCheck();
        var on = check.day("plannedOn", plannedOn);
        if (on != null && on.isBefore(today)) {
            check.fault("plannedOn", "visit.past");
        }
        if (visitor == null || !visitors.contains(visitor)) {
            check.fault("visitor", "visit.visitor.unknown");
        }
        var at = time(check);
        var why = check.optional("purpose", purpose, PURPOSE);
        var chosen = people.chosen("meet", meet, check);
        check.complain();
        return new Plan(on, at, why, visitor, chosen);
    }

    private LocalTime time(FormCheck check) {
        if (plannedAt == null || plannedAt.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(plannedAt.strip());
        } catch (DateTimeParseException unreadable) {
            check.fault("plannedAt", "visit.time");
            return null;
        }
    }
}
