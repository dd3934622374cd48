package io.startier.tiering;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where customers stand now. Lists join the view {@code customer_standing} instead. */
@Component
public class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The assessment that says where the customer stands: one of its own after new data, else the newest published one.
     * Null where there is none.
     */
    public Long newestFor(long customerId) {
        return jdbc.sql("""
                        select coalesce(
                            (select max(p.id) from assessment p
                             join assessment_result r on r.assessment_id = p.id and r.customer_id = :customer
                             where p.status = 'PARTIAL' and p.base_id = w.id), w.id)
                        from (select max(a.id) as id from assessment a where a.status = 'PUBLISHED') w
                        """)
                .param("customer", customerId)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Nothing for a customer that no assessment has seen yet. The caller has decided who may see it. */
    public Optional<Standing> of(long customerId) {
        return jdbc.sql("""
                        select r.assessment_id, a.as_of, s.version_no as scheme_version, r.annual_value, r.basis_total,
                               r.profit, r.costed_sales, r.potential, r.star_actual, r.star_potential, r.star_suggested,
                               r.abc, r.rank, r.share, r.cumulative_share
                        from assessment_result r
                        join assessment a on a.id = r.assessment_id
                        join scheme s on s.id = a.scheme_id
                        where r.customer_id = ? and r.assessment_id = ?
                        """)
                .params(customerId, newestFor(customerId))
                .query(Standing.class)
                .optional();
    }
}
