package io.startier.rating.review;

import io.startier.account.CurrentUser;
import io.startier.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps reviews and their items. */
@Component
class ReviewRecords {

    private static final String REVIEW = """
            select r.*, u.name as opener from review r join app_user u on u.id = r.opened_by
            """;

    /** Whoever sees one of its customers sees a review, and who opened it. */
    private static final String VISIBLE = """
            (r.opened_by = :me or exists (
                select 1 from review_item i join customer c on c.id = i.customer_id where i.review_id = r.id and %s))
            """;

    /** @param nextOn when the next one is to open, or null */
    record Opening(LocalDate on, Instant at, long by, LocalDate nextOn) {}

    private final JdbcClient jdbc;

    ReviewRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the review that this one comes after, or null */
    long add(ReviewForm.Checked form, boolean wholeCompany, Opening opening, Review after) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into review (name, kind, period, opened_on, due_on, remind_days, whole_company, next_on, follows_id,
                                            form_token, opened_at, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        form.name(),
                        form.kind().name(),
                        form.kind().period(opening.on()),
                        opening.on(),
                        form.due(),
                        form.remindDays(),
                        wholeCompany,
                        opening.nextOn(),
                        after == null ? null : after.id(),
                        form.token(),
                        Timestamp.from(opening.at()),
                        opening.by())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void addTeams(long id, Collection<Long> teamIds) {
        teamIds.forEach(team -> jdbc.sql("insert into review_team (review_id, team_id) values (?, ?)")
                .params(id, team)
                .update());
    }

    List<Long> teamsOf(long id) {
        return jdbc.sql("select team_id from review_team where review_id = ? order by team_id")
                .param(id)
                .query(Long.class)
                .list();
    }

    /** Every customer of its teams as they are now, by one statement; returns how many. */
    int addItems(long id) {
        return jdbc.sql("""
                        insert into review_item (review_id, customer_id, team_id, star)
                        select r.id, c.id, c.team_id, c.star_in_force
                        from review r cross join customer c
                        where r.id = :id
                          and (r.whole_company or c.team_id in (select t.team_id from review_team t where t.review_id = :id))
                        """).param("id", id).update();
    }

    Optional<Long> fromForm(String token, long userId) {
        return jdbc.sql("select id from review where form_token = ? and opened_by = ?")
                .params(token, userId)
                .query(Long.class)
                .optional();
    }

    /** @throws NotFound when it is absent or the user sees none of its customers */
    Review require(long id, CurrentUser user) {
        return visible("r.id = :id", user)
                .param("id", id)
                .query(ReviewRecords::review)
                .optional()
                .orElseThrow(() -> new NotFound("review"));
    }

    /** Running ones by due date, or the newest twelve that ended. */
    List<Review> visible(boolean running, CurrentUser user) {
        var condition = running
                ? "r.closed_at is null order by r.due_on, r.id"
                : "r.closed_at is not null order by r.closed_at desc, r.id desc limit 12";
        return visible(condition, user).query(ReviewRecords::review).list();
    }

    private JdbcClient.StatementSpec visible(String condition, CurrentUser user) {
        var scope = user.scope();
        var who = scope.everything() ? "(1 = 1)" : VISIBLE.formatted(scope.on("c"));
        var statement = jdbc.sql(REVIEW + "where " + who + " and " + condition).params(scope.parameters());
        return scope.everything() ? statement : statement.param("me", user.id());
    }

    /** Holds it until the end of the transaction: nobody closes it while a star is confirmed, and the other way round. */
    Review hold(long id) {
        jdbc.sql("select id from review where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("review"));
        return jdbc.sql(REVIEW + "where r.id = ?")
                .param(id)
                .query(ReviewRecords::review)
                .single();
    }

    /** Keeps whose the customers were on this day; what happens to them later is no longer a part of it. */
    void close(long id, Instant at, String by, String reason) {
        jdbc.sql("""
                        update review_item set owner_id = (select c.owner_id from customer c where c.id = customer_id)
                        where review_id = ?
                        """).param(id).update();
        jdbc.sql("update review set closed_at = ?, closed_by = ?, close_reason = ? where id = ?")
                .params(Timestamp.from(at), by, reason, id)
                .update();
    }

    List<Long> running() {
        return jdbc.sql("select id from review where closed_at is null order by id")
                .query(Long.class)
                .list();
    }

    boolean isDone(long id) {
        return jdbc.sql(
                                "select count(*) from (select 1 from review_standing where review_id = ? and state <> 'DONE' limit 1) x")
                        .param(id)
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Those whose next one should have opened by the day and has not. */
    List<Long> toBeFollowed(LocalDate day) {
        return jdbc.sql("""
                        select r.id from review r
                        where r.next_on <= ? and not exists (select 1 from review n where n.follows_id = r.id)
                        order by r.id
                        """).param(day).query(Long.class).list();
    }

    private static Review review(ResultSet row, int n) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        return new Review(
                row.getLong("id"),
                row.getString("name"),
                ReviewKind.valueOf(row.getString("kind")),
                row.getString("period"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("remind_days"),
                row.getBoolean("whole_company"),
                row.getObject("next_on", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getLong("opened_by"),
                row.getString("opener"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("closed_by"),
                row.getString("close_reason"));
    }
}
