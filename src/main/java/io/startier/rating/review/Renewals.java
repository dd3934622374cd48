package io.startier.rating.review;

import io.startier.account.CurrentUser;
import io.startier.customer.StarValidity;
import io.startier.rating.RatingExpires.Expiring;
import io.startier.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stars of 3–5 that ask to be renewed now or within 30 days, and for which none is proposed (row A7). */
@Component
class Renewals {

    private static final int NOTICE_DAYS = 30;
    private static final int FIRST = 20;

    private static final String EXPIRING = """
            from customer c
            left join app_user o on o.id = c.owner_id
            where c.star_in_force >= 3 and c.star_since < :soon
              and not exists (select 1 from proposal p where p.open_key = c.id)
            """;

    /** A star whose owner has not been told of this stage; owner null where none is at work. */
    record Untold(Long ownerId, Long teamId, Instant since, boolean lapsed, Expiring expiring) {

        String stage() {
            return lapsed ? "LAPSED" : "SOON";
        }
    }

    record Due(String code, String name, int star, String ownerName, LocalDate until, boolean lapsed) {}

    private final JdbcClient jdbc;
    private final StarValidity validity;
    private final Times times;

    Renewals(JdbcClient jdbc, StarValidity validity, Times times) {
        this.jdbc = jdbc;
        this.validity = validity;
        this.times = times;
    }

    /** The first twenty that the user may see, those longest overdue first. */
    List<Due> of(CurrentUser user) {
        var scope = user.scope();
        return validity.lapsedBefore(times.today().plusDays(NOTICE_DAYS))
                .map(soon -> jdbc.sql("select c.code, c.name, c.star_in_force, c.star_since, o.name as owner_name "
                                + EXPIRING + " and " + scope.on("c") + " order by c.star_since, c.id limit " + FIRST)
                        .param("soon", Timestamp.from(soon))
                        .params(scope.parameters())
                        .query(this::due)
                        .list())
                .orElse(List.of());
    }

    List<Untold> untold() {
        return validity.lapsedBefore(times.today().plusDays(NOTICE_DAYS))
                .map(this::untold)
                .orElse(List.of());
    }

    private List<Untold> untold(Instant soon) {
        var lapsed = validity.lapsedBefore(times.today()).orElseThrow();
        return jdbc.sql("select c.id, c.code, c.name, c.star_in_force, c.star_since, c.team_id,"
                        + " case when o.active then c.owner_id end as owner_id " + EXPIRING + """
                          and not exists (
                              select 1 from renewal_notice n
                              where n.customer_id = c.id and n.since = c.star_since
                                and n.stage = case when c.star_since < :lapsed then 'LAPSED' else 'SOON' end)
                        order by c.star_since, c.id
                        """)
                .param("soon", Timestamp.from(soon))
                .param("lapsed", Timestamp.from(lapsed))
                .query((row, n) -> untold(row, lapsed))
                .list();
    }

    private Untold untold(ResultSet row, Instant lapsed) throws SQLException {
        var since = row.getTimestamp("star_since").toInstant();
        int star = row.getInt("star_in_force");
        var expiring =
                new Expiring(row.getLong("id"), row.getString("code"), row.getString("name"), star, until(star, since));
        return new Untold(
                row.getObject("owner_id", Long.class),
                row.getObject("team_id", Long.class),
                since,
                since.isBefore(lapsed),
                expiring);
    }

    private Due due(ResultSet row, int n) throws SQLException {
        int star = row.getInt("star_in_force");
        var until = until(star, row.getTimestamp("star_since").toInstant());
        return new Due(
                row.getString("code"),
                row.getString("name"),
                star,
                row.getString("owner_name"),
                until,
                !until.isAfter(times.today()));
    }

    private LocalDate until(int star, Instant since) {
        return validity.endOf(star, since).orElseThrow();
    }
}
