package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.customer.StarValidity;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stars of 3–5 that ask to be renewed: those that the customer list shows by the same name (rows A7, D6). */
@Component
class RenewalsDue {

    /** @param until the day from which it asks */
    record Due(String code, String name, int star, String ownerName, LocalDate until) {}

    record Found(long count, List<Due> first) {

        static final Found NONE = new Found(0, List.of());
    }

    private static final String LAPSED = " from customer c left join app_user o on o.id = c.owner_id"
            + " where c.star_in_force >= 3 and c.star_since < :lapsed and ";

    private final JdbcClient jdbc;
    private final StarValidity validity;
    private final Times times;

    RenewalsDue(JdbcClient jdbc, StarValidity validity, Times times) {
        this.jdbc = jdbc;
        this.validity = validity;
        this.times = times;
    }

    /** Those that wait the longest. */
    Found of(CurrentUser user, int rows) {
        return validity.lapsedBefore(times.today())
                .map(lapsed -> new Found(count(user, lapsed), first(user, lapsed, rows)))
                .orElse(Found.NONE);
    }

    private long count(CurrentUser user, Instant lapsed) {
        return query("count(*)", "", user, lapsed).query(Long.class).single();
    }

    private List<Due> first(CurrentUser user, Instant lapsed, int rows) {
        var columns = "c.code, c.name, c.star_in_force, c.star_since, o.name as owner_name";
        return query(columns, " order by c.star_since, c.id limit " + rows, user, lapsed)
                .query((row, n) -> new Due(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("star_in_force"),
                        row.getString("owner_name"),
                        validity.endOf(
                                        row.getInt("star_in_force"),
                                        row.getTimestamp("star_since").toInstant())
                                .orElseThrow()))
                .list();
    }

    private JdbcClient.StatementSpec query(String columns, String order, CurrentUser user, Instant lapsed) {
        var scope = user.scope();
        return jdbc.sql("select " + columns + LAPSED + scope.on("c") + order)
                .param("lapsed", Timestamp.from(lapsed))
                .params(scope.parameters());
    }
}
