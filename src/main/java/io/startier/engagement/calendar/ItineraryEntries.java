package io.startier.engagement.calendar;

import io.startier.customer.people.itinerary.Itineraries;
import io.startier.customer.people.itinerary.Whereabouts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the people at customers are, as the calendar shows it: with the place, and no note. */
@Component
class ItineraryEntries implements CalendarSource {

    private final Itineraries itineraries;

    ItineraryEntries(Itineraries itineraries) {
        this.itineraries = itineraries;
    }

    @Override
    public List<CalendarEntry> between(LocalDate from, LocalDate to, CalendarReader who) {
        return itineraries.between(from, to, who.scope(), who.teamId(), who.personId()).stream()
                .map(ItineraryEntries::entry)
                .toList();
    }

    private static CalendarEntry entry(Whereabouts stay) {
        var path = UriComponentsBuilder.fromPath("/customers/{code}/people/{id}")
                .encode()
                .buildAndExpand(stay.customerCode(), stay.contactId())
                .toUriString();
        return new CalendarEntry(
                stay.fromDay(),
                stay.untilDay(),
                null,
                "stay",
                stay.person() + " · " + stay.place(),
                path,
                stay.customerCode(),
                stay.customerName(),
                stay.ownerName());
    }
}
