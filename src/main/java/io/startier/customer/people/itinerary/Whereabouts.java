package io.startier.customer.people.itinerary;

import java.time.LocalDate;

/** A stay of a person at a customer, for a calendar; {@code ownerName} is the customer's owner, or null. */
public record Whereabouts(
        long contactId,
        String person,
        String customerCode,
        String customerName,
        String ownerName,
        LocalDate fromDay,
        LocalDate untilDay,
        String place) {}
