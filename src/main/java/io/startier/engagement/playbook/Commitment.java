package io.startier.engagement.playbook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that customers of a tier are promised besides visits and answers (row G1).
 *
 * @param promise in the company's own words, or null for the general ones of the kind
 * @param firstDays due so many days after the customer entered the tier
 * @param everyDays and again so many days after it was seen to, or null for once
 * @param retired not promised any more
 */
public record Commitment(
        long id,
        Tier tier,
        CommitmentKind kind,
        String promise,
        Responsible responsible,
        int firstDays,
        Integer everyDays,
        boolean retired,
        int version) {

    public LocalDate firstDue(LocalDate entered) {
        return entered.plusDays(firstDays);
    }

    /** When it comes round again for a customer of the tier after it was seen to on the day; empty where it does not. */
    public Optional<LocalDate> nextDue(LocalDate seenTo, Tier now) {
        return everyDays == null || retired || now != tier ? Optional.empty() : Optional.of(seenTo.plusDays(everyDays));
    }
}
