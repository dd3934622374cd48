package io.startier.customer;

import java.util.Set;

/**
 * Invoices, payments, activities or scores of these customers were added, changed or removed, and what is kept of them per
 * customer is already made anew. Heard in the same transaction.
 */
public record CustomerFactsChanged(Set<Long> customerIds) {

    public CustomerFactsChanged {
        customerIds = Set.copyOf(customerIds);
    }
}
