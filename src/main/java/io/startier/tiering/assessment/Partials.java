package io.startier.tiering.assessment;

import io.startier.shared.Actor;
import io.startier.shared.Times;
import io.startier.tiering.AssessmentCause;
import io.startier.tiering.Scheme;
import io.startier.tiering.Schemes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of partial assessments: single customers beside the published whole, which they leave as it is. */
@Component
class Partials {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;
    private final Times times;

    Partials(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /**
     * The published whole.
     *
     * @param asOf null where nobody chose the day
     * @param findings what its methods found out about all customers together
     */
    record Base(
            long id,
            LocalDate asOf,
            List<Integer> years,
            boolean yearsChosen,
            Scheme scheme,
            Map<String, Object> findings) {}

    Optional<Base> base() {
        return jdbc.sql("""
                        select a.id, a.as_of, a.as_of_chosen, a.basis_years, a.years_chosen, a.findings,
                               s.id as scheme_id, s.version_no, s.rules
                        from assessment a join scheme s on s.id = a.scheme_id
                        where a.status = 'PUBLISHED' order by a.id desc limit 1
                        """).query(Partials::read).optional();
    }

    private static Base read(ResultSet row, int n) throws SQLException {
        return new Base(
                row.getLong("id"),
                row.getBoolean("as_of_chosen") ? row.getDate("as_of").toLocalDate() : null,
                Arrays.stream(row.getString("basis_years").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                row.getBoolean("years_chosen"),
                new Scheme(row.getLong("scheme_id"), row.getInt("version_no"), Schemes.read(row.getString("rules"))),
                JSON.readValue(row.getString("findings"), new TypeReference<Map<String, Object>>() {}));
    }

    /** The id of a new one, which is finished from the start: its results come in the same transaction. */
    long add(Base base, Basis basis, int customers) {
        var key = new GeneratedKeyHolder();
        var now = Timestamp.from(times.now());
        jdbc.sql("""
                        insert into assessment (as_of, basis_years, as_of_chosen, years_chosen, scheme_id, cause, status,
                                                base_id, customers, progress, heartbeat_at, started_by, started_at,
                                                finished_at)
                        select :asOf, basis_years, as_of_chosen, years_chosen, scheme_id, :cause, 'PARTIAL',
                               id, :customers, 100, current_timestamp, :by, :now, :now
                        from assessment where id = :base
                        """)
                .param("asOf", basis.asOf())
                .param("cause", AssessmentCause.DATA.name())
                .param("customers", customers)
                .param("by", Actor.APPLICATION.name())
                .param("now", now)
                .param("base", base.id())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Where the totals are as they were, so is what only a look at everybody can tell. */
    void carryOver(long partialId, Base base) {
        jdbc.sql("""
                        update assessment_result
                        set (rank, share, cumulative_share, pyramid_rank) = (
                            select b.rank, b.share, b.cumulative_share, b.pyramid_rank from assessment_result b
                            where b.assessment_id = :base and b.customer_id = assessment_result.customer_id)
                        where assessment_id = :partial and exists (
                            select 1 from assessment_result b
                            where b.assessment_id = :base and b.customer_id = assessment_result.customer_id
                              and b.basis_total = assessment_result.basis_total and b.profit = assessment_result.profit)
                        """).param("base", base.id()).param("partial", partialId).update();
    }
}
