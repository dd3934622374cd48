package io.startier.rating;

import io.startier.account.CurrentUser;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the figures and the rules that each decision was made on (rows A5, A6). */
@Component
class DecisionFigures {

    /**
     * What somebody had before them.
     *
     * @param exceeded the tolerance by which the approval was not taken, null where the decision counts
     */
    record Seen(long proposalId, int step, String by, Instant at, BigDecimal exceeded, SeenFigures figures) {

        boolean counts() {
            return exceeded == null;
        }
    }

    private final JdbcClient jdbc;

    DecisionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param exceeded null for a decision that counts */
    void keep(long proposalId, int step, CurrentUser by, Instant at, BigDecimal exceeded, SeenFigures figures) {
        jdbc.sql("""
                        insert into decision_figures (proposal_id, step_no, decided_by, decided_name, decided_at, exceeded,
                                                      assessment_id, scheme_version, annual_value, potential, star_actual,
                                                      star_potential)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proposalId,
                        step,
                        by.id(),
                        by.name(),
                        Timestamp.from(at),
                        exceeded,
                        figures.assessmentId(),
                        figures.schemeVersion(),
                        figures.annualValue(),
                        figures.potential(),
                        figures.starActual(),
                        figures.starPotential())
                .update();
    }

    /** In the order of the decisions, by proposal. */
    Map<Long, List<Seen>> of(Collection<Long> proposalIds) {
        if (proposalIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "select d.* from decision_figures d where d.proposal_id in (:ids) order by d.proposal_id, d.step_no")
                .param("ids", proposalIds)
                .query(DecisionFigures::seen)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seen::proposalId));
    }

    /** The newest decision that counts. */
    static Optional<Seen> last(List<Seen> decisions) {
        return decisions.stream().filter(Seen::counts).reduce((earlier, later) -> later);
    }

    private static Seen seen(ResultSet row, int n) throws SQLException {
        return new Seen(
                row.getLong("proposal_id"),
                row.getInt("step_no"),
                row.getString("decided_name"),
                row.getTimestamp("decided_at").toInstant(),
                row.getBigDecimal("exceeded"),
                ProposalRecords.figures(row));
    }
}
