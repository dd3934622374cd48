package io.startier.customer;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom each customer belonged since when; only ever added to (row A6). */
@Component
class OwnershipHistory {

    private final JdbcClient jdbc;

    OwnershipHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Customer customer, Instant since) {
        jdbc.sql("insert into customer_ownership (customer_id, since, owner_id, team_id) values (?, ?, ?, ?)")
                .params(customer.id(), Timestamp.from(since), customer.ownerId(), customer.teamId())
                .update();
    }
}
