package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running reviews with what is open in them, of the customers that the reader sees (rows A7, D6). */
@Component
class DueReviews {

    /** @param mine open ones of the reader's own customers */
    record Due(long id, String name, String period, LocalDate dueOn, long open, long mine, boolean late) {

        public String title() {
            return period.isEmpty() ? name : name + " " + period;
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
}
