package io.startier.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.startier.account.CurrentUser;
import io.startier.rating.Rating.Signature;
import io.startier.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stars that are and were in force; only ever added to (row A6). */
@Component
public class Ratings {

    /**
     * One customer on a day.
     *
     * @param star 0–5, or null for a customer not rated by then
     */
    public record InForce(
            String customer,
            String name,
            @JsonInclude(JsonInclude.Include.ALWAYS) Integer star,
            Instant since) {}

    private final JdbcClient jdbc;
    private final DecisionFigures decisions;
    private final Times times;

    Ratings(JdbcClient jdbc, DecisionFigures decisions, Times times) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.times = times;
    }

    void add(Proposal proposal, SeenFigures figures, List<Signature> signatures, Instant at) {
        jdbc.sql("""
                        insert into rating (customer_id, star, from_star, effective_at, proposal_id, reason, proposer,
                                            signatures, scheme_version, annual_value, potential, star_actual, star_potential)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proposal.customerId(),
                        proposal.star(),
                        proposal.fromStar(),
                        Timestamp.from(at),
                        proposal.id(),
                        proposal.reason(),
                        proposal.proposer(),
                        signatures.stream().map(Signature::line).collect(Collectors.joining("\n")),
                        figures.schemeVersion(),
                        figures.annualValue(),
                        figures.potential(),
                        figures.starActual(),
                        figures.starPotential())
                .update();
    }

    /** Every star of the customer, the newest first. The caller has decided who may see it. */
    public List<Rating> of(long customerId) {
        var ratings = jdbc.sql("""
                        select r.*, cast(null as bigint) as assessment_id
                        from rating r where r.customer_id = ? order by r.effective_at desc, r.id desc
                        """).param(customerId).query(Ratings::rating).list();
        var seen = decisions.of(ratings.stream().map(Rating::proposalId).toList());
        return ratings.stream()
                .map(rating -> rating.seenBy(seen.getOrDefault(rating.proposalId(), List.of())))
                .toList();
    }

    public long count(long customerId) {
        return jdbc.sql("select count(*) from rating where customer_id = ?")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    /** The star of every customer that the user may see at the end of the day, by code. */
    public List<InForce> asOf(LocalDate day, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql("""
                        select c.code, c.name, r.star, r.effective_at
                        from customer c
                        left join (
                            select customer_id, star, effective_at,
                                   row_number() over (partition by customer_id order by effective_at desc, id desc) as recency
                            from rating where effective_at < :end
                        ) r on r.customer_id = c.id and r.recency = 1
                        where %s
                        order by c.code
                        """.formatted(scope.on("c")))
                .param(
                        "end",
                        Timestamp.from(
                                day.plusDays(1).atStartOfDay(times.zone()).toInstant()))
                .params(scope.parameters())
                .query(Ratings::inForce)
                .list();
    }

    private static InForce inForce(ResultSet row, int n) throws SQLException {
        var since = row.getTimestamp("effective_at");
        return new InForce(
                row.getString("code"),
                row.getString("name"),
                row.getObject("star", Integer.class),
                since == null ? null : since.toInstant());
    }

    private static Rating rating(ResultSet row, int n) throws SQLException {
        return new Rating(
                row.getLong("proposal_id"),
                row.getInt("star"),
                row.getObject("from_star", Integer.class),
                row.getTimestamp("effective_at").toInstant(),
                row.getString("reason"),
                row.getString("proposer"),
                row.getString("signatures").lines().map(Signature::of).toList(),
                ProposalRecords.figures(row));
    }
}
