package io.startier.engagement.visit;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerMoved;
import io.startier.customer.Customers;
import io.startier.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever takes a customer over makes the visits that were planned there (row P5). */
@Component
class VisitHandover {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final AuditTrail audit;

    VisitHandover(JdbcClient jdbc, Customers customers, AuditTrail audit) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.audit = audit;
    }

    @EventListener
    void handOver(CustomerMoved moved) {
        if (moved.ownerId() == null
                || moved.formerOwnerId() == null
                || moved.ownerId().equals(moved.formerOwnerId())) {
            return;
        }
        int visits = jdbc.sql("""
                        update visit set visitor_id = ?, follows_id = null, version = version + 1
                        where customer_id = ? and visitor_id = ? and status = 'PLANNED'
                        """)
                .params(moved.ownerId(), moved.customerId(), moved.formerOwnerId())
                .update();
        if (visits > 0) {
            var customer = customers.withId(moved.customerId());
            audit.record(AuditEvent.by(Actor.APPLICATION, "VISITS_HANDED_OVER")
                    .onCustomer(customer.id(), customer.code(), customer.name())
                    .with("visits", visits));
        }
    }
}
