package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.customer.CustomerView;
import io.startier.shared.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps proposals. Unscoped, and therefore for this module only. */
@Component
class ProposalRecords {

    private static final String PROPOSAL = """
            select p.*, u.name as proposer from proposal p join app_user u on u.id = p.proposer_id
            """;

    private final JdbcClient jdbc;

    ProposalRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everything that changes a customer's rating waits here for its turn, before it takes any other lock: so two of them
     * neither deadlock nor decide on what the other is about to change.
     */
    void queueFor(long customerId) {
        jdbc.sql("update customer set version = version where id = ?")
                .param(customerId)
                .update();
    }

    Proposal add(
            CustomerView customer,
            ProposalForm form,
            CurrentUser by,
            ProposalStatus status,
            SeenFigures figures,
            Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into proposal (customer_id, from_star, star, reason, evidence, proposer_id, proposed_at, status,
                                              open_key, form_token, closed_at, assessment_id, scheme_version, annual_value,
                                              potential, star_actual, star_potential)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        customer.id(),
                        customer.starInForce(),
                        form.stars(),
                        form.reason(),
                        form.evidence(),
                        by.id(),
                        Timestamp.from(at),
                        status.name(),
                        status.isOpen() ? customer.id() : null,
                        form.token(),
                        status.isOpen() ? null : Timestamp.from(at),
                        figures.assessmentId(),
                        figures.schemeVersion(),
                        figures.annualValue(),
                        figures.potential(),
                        figures.starActual(),
                        figures.starPotential())
                .update(key, "id");
        return require(key.getKeyAs(Long.class));
    }

    void attach(long id, long requestId) {
        jdbc.sql("update proposal set request_id = ? where id = ?")
                .params(requestId, id)
                .update();
    }

    Proposal require(long id) {
        return jdbc.sql(PROPOSAL + "where p.id = ?")
                .param(id)
                .query(ProposalRecords::proposal)
                .optional()
                .orElseThrow(() -> new NotFound("proposal"));
    }

    Optional<Proposal> openOf(long customerId) {
        return jdbc.sql(PROPOSAL + "where p.open_key = ?")
                .param(customerId)
                .query(ProposalRecords::proposal)
                .optional();
    }

    /** What decides who signs a proposal that waits. */
    record Asked(long id, long customerId, Long teamId, Integer fromStar, int star, long proposerId) {}

    /** All that wait for a signature, in the order of their customers. */
    List<Asked> open() {
        return jdbc.sql("""
                        select p.id, p.customer_id, c.team_id, p.from_star, p.star, p.proposer_id
                        from proposal p join customer c on c.id = p.customer_id
                        where p.open_key is not null order by p.customer_id
                        """).query(Asked.class).list();
    }

    Optional<Proposal> fromForm(String token, long proposerId) {
        return jdbc.sql(PROPOSAL + "where p.form_token = ? and p.proposer_id = ?")
                .params(token, proposerId)
                .query(ProposalRecords::proposal)
                .optional();
    }

    /** The newest proposal of the customer that was returned and not answered by another one yet. */
    Optional<Proposal> returnedOf(long customerId) {
        return jdbc.sql(PROPOSAL + "where p.customer_id = ? and p.status = 'RETURNED' order by p.id desc limit 1")
                .param(customerId)
                .query(ProposalRecords::proposal)
                .optional();
    }

    void replace(Proposal before, Proposal after) {
        int rows = jdbc.sql("""
                        update proposal
                        set status = :status, closed_at = :closedAt, version = :version,
                            open_key = case when :open then open_key end
                        where id = :id and status = :statusBefore and version = :versionBefore
                        """)
                .param("status", after.status().name())
                .param("closedAt", after.closedAt() == null ? null : Timestamp.from(after.closedAt()))
                .param("version", after.version())
                .param("open", after.status().isOpen())
                .param("id", before.id())
                .param("statusBefore", before.status().name())
                .param("versionBefore", before.version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Proposal " + before.id() + " has changed");
        }
    }

    void supersede(long customerId, long byId) {
        jdbc.sql("""
                        update proposal set status = 'SUPERSEDED', superseded_by = ?, version = version + 1
                        where customer_id = ? and status = 'RETURNED'
                        """).params(byId, customerId).update();
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        return new Proposal(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getObject("from_star", Integer.class),
                row.getInt("star"),
                row.getString("reason"),
                row.getString("evidence"),
                row.getLong("proposer_id"),
                row.getString("proposer"),
                row.getTimestamp("proposed_at").toInstant(),
                ProposalStatus.valueOf(row.getString("status")),
                row.getObject("request_id", Long.class),
                closedAt == null ? null : closedAt.toInstant(),
                figures(row),
                row.getInt("version"));
    }

    static SeenFigures figures(ResultSet row) throws SQLException {
        return new SeenFigures(
                row.getObject("assessment_id", Long.class),
                row.getObject("scheme_version", Integer.class),
                row.getObject("annual_value", BigDecimal.class),
                row.getObject("potential", BigDecimal.class),
                row.getObject("star_actual", Integer.class),
                row.getObject("star_potential", Integer.class));
    }
}
