package io.startier.tiering;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where customers stand in the newest published assessment. Lists join the view {@code customer_standing} instead. */
@Component
public class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing for a customer that no assessment has seen yet. The caller has decided who may see it. */
    public Optional<Standing> of(long customerId) {
        return jdbc.sql("""
                        select r.assessment_id, a.as_of, s.version_no as scheme_version, r.annual_value, r.basis_total,
                               r.profit, r.costed_sales, r.potential, r.star_actual, r.star_potential, r.star_suggested,
                               r.abc, r.rank, r.share, r.cumulative_share
                        from customer_standing r
                        join assessment a on a.id = r.assessment_id
                        join scheme s on s.id = a.scheme_id
                        where r.customer_id = ?
                        """).param(customerId).query(Standing.class).optional();
    }
}
