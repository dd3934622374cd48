package io.startier.engagement.visit;

import java.time.LocalDate;
import java.util.Set;

/**
 * We were in touch with people at a customer. Heard in the same transaction, again when the report is corrected.
 *
 * @param contactIds whom we met; may be empty
 */
public record VisitDone(long customerId, Set<Long> contactIds, LocalDate day) {

    public VisitDone {
        contactIds = Set.copyOf(contactIds);
    }
}
