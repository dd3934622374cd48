package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.customer.BookOfDay;
import io.startier.rating.Rating.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stars that are and were in force; only ever added to (row A6). */
@Component
public class Ratings {

    private final JdbcClient jdbc;
    private final DecisionFigures decisions;

    Ratings(JdbcClient jdbc, DecisionFigures decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
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

    /** Every customer that was there that day and that the user may see today, by code. */
    List<BookRow> book(BookOfDay day, BookRequest wanted, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql("""
                        select c.code as customer, c.name, c.star_in_force as star, c.star_since as since,
                               o.username as owner, t.code as team, c.owner_kept, c.scheme_version as scheme,
                               c.annual_value, c.potential, c.star_actual, c.star_potential, c.proposal_id as proposal
                        from %s c
                        left join app_user o on o.id = c.owner_id
                        left join team t on t.id = c.team_id
                        where 1 = 1 %s order by c.code%s
                        """.formatted(day.customers(scope), wanted.conditions(), wanted.limitation()))
                .params(day.parameters(scope))
                .params(wanted.parameters())
                .query(BookRow.class)
                .list();
    }

    /** Ratings of everybody whom the user may see, the oldest first, behind the one with the id. */
    List<HistoryLine> history(long afterId, int rows, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql("""
                        select r.*, c.code, c.name, cast(null as bigint) as assessment_id
                        from rating r join customer c on c.id = r.customer_id
                        where r.id > :after and %s order by r.id limit :rows
                        """.formatted(scope.on("c")))
                .param("after", afterId)
                .param("rows", rows)
                .params(scope.parameters())
                .query((row, n) -> new HistoryLine(
                        row.getLong("id"), row.getString("code"), row.getString("name"), rating(row, n)))
                .list();
    }

    record HistoryLine(long id, String customer, String name, Rating rating) {}

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
