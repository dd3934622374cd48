package io.startier.customer.people.itinerary;

import io.startier.account.Scope;
import io.startier.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where people at customers are. */
@Component
public class Itineraries {

    private final JdbcClient jdbc;

    Itineraries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's stays that end on the day or later, the next first; the caller has the right to the person. */
    public List<Stay> of(long contactId, LocalDate since) {
        return jdbc.sql("select * from contact_stay where contact_id = ? and until_day >= ? order by from_day, id")
                .params(contactId, since)
                .query((row, n) -> stay(row))
                .list();
    }

    /** @throws NotFound where the person has no such stay */
    public Stay require(long contactId, long stayId) {
        return jdbc.sql("select * from contact_stay where contact_id = ? and id = ?")
                .params(contactId, stayId)
                .query((row, n) -> stay(row))
                .optional()
                .orElseThrow(() -> new NotFound("stay"));
    }

    /**
     * Who is where on any of the days, among the customers of the scope.
     *
     * @param teamId only customers of this very team, or null
     * @param ownerId only customers of this owner, or null
     */
    public List<Whereabouts> between(LocalDate from, LocalDate to, Scope scope, Long teamId, Long ownerId) {
        return jdbc.sql("""
                        select p.id as contact_id, p.name as person, c.code as customer_code, c.name as customer_name,
                               o.name as owner_name, s.from_day, s.until_day, s.place
                        from contact_stay s
                        join contact p on p.id = s.contact_id
                        join customer c on c.id = p.customer_id
                        left join app_user o on o.id = c.owner_id
                        where s.from_day <= :to and s.until_day >= :from and %s
                          and (cast(:team as bigint) is null or c.team_id = :team)
                          and (cast(:owner as bigint) is null or c.owner_id = :owner)
                        order by s.from_day, c.name, p.name, s.id
                        """.formatted(scope.on("c")))
                .params(scope.parameters())
                .param("from", from)
                .param("to", to)
                .param("team", teamId)
                .param("owner", ownerId)
                .query(Whereabouts.class)
                .list();
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                row.getLong("id"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("place"),
                row.getString("note"),
                row.getInt("version"));
    }
}
