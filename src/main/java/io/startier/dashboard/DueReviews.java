package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running reviews with what is open in them, of the customers that the reader sees (rows A7, D6). */
@Component
class DueReviews {

    /** @param mine open ones of the reader's own customers */
    record Due(long id, String name, String period, LocalDate dueOn, long open, long mine, boolean late) {

        /** Until the due date; negative once it has passed. */
        public long daysLeft(LocalDate today) {
            return ChronoUnit.DAYS.between(today, dueOn);
        }

        public String title() {
            return period.isEmpty() ? name : name + " " + period;
        }
    }

    /**
     * How far the running reviews have come with one team or one salesperson.
     *
     * @param name null for none
     * @param overdue those of {@code open} whose due date has passed
     */
    record Share(String name, long done, long waiting, long open, long overdue) {

        /** Rounded down: a hundred says that nothing is left. */
        public long percent() {
            return done * 100 / (done + waiting + open);
        }
    }

    private final JdbcClient jdbc;
    private final Times times;

    DueReviews(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** The most urgent first; those with nothing open are left out. */
    List<Due> of(CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql("""
                        select r.id, r.name, r.period, r.due_on, count(*) as open,
                               sum(case when s.owner_id = :me then 1 else 0 end) as mine, r.due_on < :today as late
                        from review r
                        join review_standing s on s.review_id = r.id and s.state = 'OPEN'
                        join customer c on c.id = s.customer_id
                        where r.closed_at is null and %s
                        group by r.id, r.name, r.period, r.due_on
                        order by r.due_on, r.id
                        """.formatted(scope.on("c")))
                .param("me", user.id())
                .param("today", times.today())
                .params(scope.parameters())
                .query(Due.class)
                .list();
    }

    /** By salesperson, where most is overdue first. */
    List<Share> byOwner(CurrentUser user) {
        return shares("o.id, o.name", user);
    }

    /** By team, where most is overdue first. */
    List<Share> byTeam(CurrentUser user) {
        return shares("t.id, t.name", user);
    }

    private List<Share> shares(String group, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql("""
                        select %1$s, sum(case when s.state = 'DONE' then 1 else 0 end) as done,
                               sum(case when s.state = 'WAITING' then 1 else 0 end) as waiting,
                               sum(case when s.state = 'OPEN' then 1 else 0 end) as open,
                               sum(case when s.state = 'OPEN' and r.due_on < :today then 1 else 0 end) as overdue
                        from review r
                        join review_standing s on s.review_id = r.id
                        join customer c on c.id = s.customer_id
                        left join team t on t.id = c.team_id
                        left join app_user o on o.id = s.owner_id
                        where r.closed_at is null and %2$s
                        group by %1$s
                        order by overdue desc, open desc, 2
                        """.formatted(group, scope.on("c")))
                .param("today", times.today())
                .params(scope.parameters())
                .query((row, n) -> new Share(
                        row.getString("name"),
                        row.getLong("done"),
                        row.getLong("waiting"),
                        row.getLong("open"),
                        row.getLong("overdue")))
                .list();
    }
}
