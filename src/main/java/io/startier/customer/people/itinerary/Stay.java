package io.startier.customer.people.itinerary;

import java.time.LocalDate;
import java.util.List;

/** A person is somewhere from one day until another, both included; {@code note} may be null. */
public record Stay(long id, LocalDate from, LocalDate until, String place, String note, int version) {

    /** Whether the person would be in two places at once. */
    public boolean overlapsAny(List<Stay> others) {
        return others.stream()
                .anyMatch(other -> other.id != id && !other.from.isAfter(until) && !other.until.isBefore(from));
    }
}
