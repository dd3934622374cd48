package io.startier.importing;

import io.startier.customer.PotentialEstimated;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back the estimate that was taken down last; only the undoing of an import may. */
@Component
class PotentialRemoval {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Times times;

    PotentialRemoval(JdbcClient jdbc, ApplicationEventPublisher events, Times times) {
        this.jdbc = jdbc;
        this.events = events;
        this.times = times;
    }

    void removeLatest(Collection<Long> customerIds) {
        customerIds.forEach(id -> removeLatest(id, times.today()));
    }

    void removeLatest(long customerId, LocalDate onOrBefore) {
        jdbc.sql("""
                        delete from customer_potential where id = (
                            select id from customer_potential where customer_id = ? and estimated_on <= ?
                            order by estimated_on desc, id desc limit 1)
                        """).params(customerId, onOrBefore).update();
        events.publishEvent(new PotentialEstimated(customerId));
    }
}
