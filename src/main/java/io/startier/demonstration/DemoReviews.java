package io.startier.demonstration;

import io.startier.demonstration.DemoCareer.Post;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Two reviews of the whole company: last year's, closed with a few customers left, and this quarter's, in which some are late.
 * Their progress is that of the ratings given in their time.
 */
@Component
class DemoReviews {

    /** In days ago. */
    private record Time(int opened, int due, int closed, double keySigned, double others) {}

    private static final Time ANNUAL = new Time(335, 275, 268, 0.9, 0.94);
    private static final Time QUARTERLY = new Time(45, 4, 0, 0.35, 0.7);

    private static final String ANNUAL_REASON = "Annual review: star confirmed.";
    private static final String QUARTERLY_REASON = "Quarterly review: star confirmed, the figures still speak for it.";

    private final JdbcClient jdbc;
    private final Times times;

    DemoReviews(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** The career with the confirmations that both reviews brought. */
    static List<Post> confirmed(DemoCustomer customer, List<Post> career) {
        var dice = customer.dice("reviews");
        var all = new ArrayList<>(career);
        confirm(ANNUAL, ANNUAL_REASON, career, all, dice);
        confirm(QUARTERLY, QUARTERLY_REASON, career, all, dice);
        all.sort(Comparator.comparingInt(Post::daysAgo).reversed());
        return all;
    }

    private static void confirm(Time time, String reason, List<Post> career, List<Post> all, Dice dice) {
        int day = dice.whole(Math.max(time.closed(), time.due()) + 4, time.opened() - 2);
        career.stream()
                .filter(post -> post.daysAgo() > time.opened())
                .reduce((earlier, later) -> later)
                .filter(post -> career.stream()
                        .noneMatch(other -> other.daysAgo() > day - 6 && other.daysAgo() < time.opened()))
                .filter(post -> dice.chance(post.star() >= 3 ? time.keySigned() : time.others()))
                .ifPresent(post -> all.add(new Post(day, post.star(), reason)));
    }

    void write() {
        long annual = open("Annual review", "ANNUAL", ANNUAL);
        jdbc.sql("update review set closed_at = ?, closed_by = ?, close_reason = ? where id = ?")
                .params(
                        at(ANNUAL.closed()),
                        "周敏 Zhou Min",
                        "The year is over; what was left is looked at in the next quarter.",
                        annual)
                .update();
        jdbc.sql("update review_item set owner_id = (select owner_id from customer where id = customer_id)"
                        + " where review_id = ?")
                .param(annual)
                .update();
        open("Quarterly review", "QUARTERLY", QUARTERLY);
    }

    private long open(String name, String kind, Time time) {
        var key = new GeneratedKeyHolder();
        var opened = times.today().minusDays(time.opened());
        var period = kind.equals("ANNUAL")
                ? String.valueOf(opened.getYear())
                : opened.getYear() + " Q" + (opened.getMonthValue() + 2) / 3;
        jdbc.sql("""
                        insert into review (name, kind, period, opened_on, due_on, remind_days, whole_company, next_on, opened_at,
                                            opened_by)
                        values (?, ?, ?, ?, ?, 7, true, ?, ?, (select id from app_user where username = 'zhou.min'))
                        """)
                .params(
                        name,
                        kind,
                        period,
                        opened,
                        times.today().minusDays(time.due()),
                        kind.equals("QUARTERLY") ? opened.plusMonths(3) : null,
                        at(time.opened()))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        jdbc.sql("""
                        insert into review_item (review_id, customer_id, team_id, star)
                        select ?, c.id, c.team_id, (
                            select r.star from rating r where r.customer_id = c.id and r.effective_at < ?
                            order by r.effective_at desc, r.id desc limit 1)
                        from customer c where c.created_at < ?
                        """).params(id, at(time.opened()), at(time.opened())).update();
        return id;
    }

    private Timestamp at(int daysAgo) {
        Instant morning = times.today().minusDays(daysAgo).atTime(8, 0).toInstant(ZoneOffset.UTC);
        return Timestamp.from(morning);
    }
}
