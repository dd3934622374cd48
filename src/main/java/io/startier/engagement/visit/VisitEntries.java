package io.startier.engagement.visit;

import io.startier.engagement.calendar.CalendarEntry;
import io.startier.engagement.calendar.CalendarReader;
import io.startier.engagement.calendar.CalendarSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits in the calendar, planned and done, each with what it is about, or with whom, and who makes it (row C5). */
@Component
class VisitEntries implements CalendarSource {

    private static final String BETWEEN = """
            select c.code, c.name as customer, u.name as visitor, v.planned_at,
                   coalesce(v.done_on, v.planned_on) as on_day,
                   coalesce(v.purpose, (select string_agg(p.name, ', ' order by p.name) from visit_person p
                                        where p.visit_id = v.id and p.met = (v.status = 'DONE')), c.name) as title
            from visit v
            join customer c on c.id = v.customer_id
            join app_user u on u.id = v.visitor_id
            where v.status <> 'CANCELLED' and coalesce(v.done_on, v.planned_on) between :from and :to and %s
              and (cast(:team as bigint) is null or c.team_id = :team)
              and (cast(:person as bigint) is null or v.visitor_id = :person)
            order by on_day, v.planned_at, v.id
            """;

    private final JdbcClient jdbc;

    VisitEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CalendarEntry> between(LocalDate from, LocalDate to, CalendarReader who) {
        return jdbc.sql(BETWEEN.formatted(who.scope().on("c")))
                .params(who.scope().parameters())
                .param("from", from)
                .param("to", to)
                .param("team", who.teamId())
                .param("person", who.personId())
                .query((row, n) -> entry(row))
                .list();
    }

    private static CalendarEntry entry(ResultSet row) throws SQLException {
        var day = row.getObject("on_day", LocalDate.class);
        var code = row.getString("code");
        return new CalendarEntry(
                day,
                day,
                row.getObject("planned_at", LocalTime.class),
                "visit",
                row.getString("title"),
                "/customers/" + code + "/visits",
                code,
                row.getString("customer"),
                row.getString("visitor"));
    }
}
