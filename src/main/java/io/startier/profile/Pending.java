package io.startier.profile;

import io.startier.account.CurrentUser;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import java.time.Instant;
import java.util.List;

/** Sensitive changes that somebody who does not own the customer asks for (row P3). */
record Pending(
        long id,
        Section section,
        Status status,
        Instant askedAt,
        long askerId,
        String asker,
        Instant decidedAt,
        String decider,
        List<CardChange> changes) {

    enum Status {
        WAITING,
        CONFIRMED,
        REJECTED
    }

    /** Its owner; of a customer without one everybody who may change it, except who asks. */
    boolean isDecidedBy(CustomerView customer, CurrentUser user) {
        return Customers.mayChange(customer, user)
                && (customer.ownerId() == null ? user.id() != askerId : user.id() == customer.ownerId());
    }
}
