package io.startier.dashboard;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is left of each customer's profit after the cost to serve (rows S4, D3). */
@Component
class WhaleQuery {

    private final Bases bases;
    private final JdbcClient jdbc;

    WhaleQuery(Bases bases, JdbcClient jdbc) {
        this.bases = bases;
        this.jdbc = jdbc;
    }

    /** Nothing before the first assessment is published. */
    Optional<WhaleReport> of(Slice slice) {
        return bases.of(slice)
                .map(basis -> WhaleReport.of(
                        basis,
                        jdbc.sql("""
                                        select c.code, c.name, o.name as owner_name, r.basis_total as sales, r.profit,
                                               coalesce(r.cost_to_serve, 0) as cost_to_serve,
                                               coalesce(r.net_profit, r.profit) as net_profit
                                        %s r.customer_id is not null and (r.orders > 0 or r.net_profit <> 0) and %s
                                        order by c.code
                                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                                .params(slice.parameters())
                                .query(WhaleReport.Earner.class)
                                .list()));
    }
}
