package io.startier.rating.review;

import io.startier.account.CurrentUser;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a review has come, of the customers that a user may see (row A7). */
@Component
class Progress {

    /**
     * Of one salesperson in one team.
     *
     * @param team of the opening, null for none
     * @param owner username, null for nobody
     */
    record Row(String team, String teamName, String owner, String ownerName, long done, long waiting, long open) {

        public long total() {
            return done + waiting + open;
        }

        public int percent() {
            return Tally.percent(done, total());
        }
    }

    record Tally(long done, long waiting, long open) {

        static Tally of(List<Row> rows) {
            return new Tally(
                    rows.stream().mapToLong(Row::done).sum(),
                    rows.stream().mapToLong(Row::waiting).sum(),
                    rows.stream().mapToLong(Row::open).sum());
        }

        public long total() {
            return done + waiting + open;
        }

        /** Rounded down: a hundred says that nothing is left. */
        public int percent() {
            return percent(done, total());
        }

        static int percent(long done, long total) {
            return total == 0 ? 0 : (int) (done * 100 / total);
        }
    }

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By team and name. */
    List<Row> of(long reviewId, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql("""
                        select t.code as team, t.name as team_name, o.username as owner, o.name as owner_name,
                               sum(case when s.state = 'DONE' then 1 else 0 end) as done,
                               sum(case when s.state = 'WAITING' then 1 else 0 end) as waiting,
                               sum(case when s.state = 'OPEN' then 1 else 0 end) as open
                        from review_standing s
                        join customer c on c.id = s.customer_id
                        left join team t on t.id = s.team_id
                        left join app_user o on o.id = s.owner_id
                        where s.review_id = :review and %s
                        group by t.code, t.name, o.username, o.name
                        order by t.name nulls last, o.name nulls last, o.username
                        """.formatted(scope.on("c")))
                .param("review", reviewId)
                .params(scope.parameters())
                .query(Row.class)
                .list();
    }
}
