package io.startier.dashboard;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what each customer with orders in the basis years brought. */
@Component
class Holdings {

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The largest first, equal ones by code. */
    List<Holding> of(Slice slice, Measure measure) {
        return jdbc.sql("""
                        select c.code, c.name, t.code as team_code, t.name as team_name, o.username as owner,
                               o.name as owner_name, c.star_in_force as star, r.abc, r.basis_total as sales, r.profit
                        %s r.abc is not null and %s
                        order by %s desc, c.code
                        """.formatted(Slice.CUSTOMERS, slice.condition(), measure.column()))
                .params(slice.parameters())
                .query(Holding.class)
                .list();
    }
}
