package io.startier.demonstration;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came of the playbooks over the years: from each star that brought a customer into another tier its tasks, most done in
 * time, some late, the latest still open; and a few that people wrote down.
 */
@Component
class DemoTasks {

    private record Commitment(
            long id, String tier, String kind, String responsible, int firstDays, Integer everyDays) {}

    /** @param until the day the next one began, or null for the one that lasts */
    private record Stay(String tier, LocalDate from, LocalDate until) {}

    private record People(long owner, long manager) {

        long of(String responsible) {
            return responsible.equals("OWNER") ? owner : manager;
        }
    }

    /** How a turn went; {@code on} is null for an open one. */
    private record Turn(int number, LocalDate due, String status, LocalDate on, String outcome, String code) {}

    private static final List<String> OUTCOMES = List.of(
            "客户满意，明年继续。",
            "Went well; they asked for the next one already.",
            "双方技术部门参加，会议纪要已发客户。",
            "Done with purchasing and engineering; minutes are with the customer.",
            "已落实，客户书面确认。",
            "Short, but all points were covered.");

    private static final List<String> NOTES = List.of(
            "寄送最新产品样本", "Send the drawings of the new series", "核对年度框架协议条款", "Arrange the acceptance of the samples");

    private final JdbcClient jdbc;
    private final Times times;

    DemoTasks(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void write() {
        var commitments = jdbc.sql(
                        "select id, tier, kind, responsible, first_days, every_days from commitment order by id")
                .query(Commitment.class)
                .list();
        for (var customer : DemoCustomer.all()) {
            long id = jdbc.sql("select id from customer where code = ?")
                    .param(customer.code())
                    .query(Long.class)
                    .single();
            var people = people(id);
            for (var stay : stays(id)) {
                commitments.stream()
                        .filter(commitment -> commitment.tier().equals(stay.tier()))
                        .forEach(commitment -> write(commitment, stay, id, people, customer));
            }
            if (customer.dice("notes").chance(0.12)) {
                writeNote(customer, id, people);
            }
        }
    }

    /** One after the other, from the history of its stars. */
    private List<Stay> stays(long customer) {
        return jdbc.sql("""
                        select tier, effective_at, lead(effective_at) over (order by effective_at, id) as until from (
                            select id, effective_at, tier, lag(tier) over (order by effective_at, id) as before from (
                                select id, effective_at, case when star = 5 then 'VIP' when star >= 3 then 'KEY_ACCOUNT'
                                                              else 'ORDINARY' end as tier
                                from rating where customer_id = ?) each_one) moves
                        where before is null or before <> tier order by effective_at, id
                        """)
                .param(customer)
                .query((row, n) -> new Stay(
                        row.getString("tier"),
                        day(row.getTimestamp("effective_at")),
                        row.getTimestamp("until") == null ? null : day(row.getTimestamp("until"))))
                .list();
    }

    private void write(Commitment commitment, Stay stay, long customer, People people, DemoCustomer demo) {
        var dice = demo.dice(commitment.tier() + commitment.kind());
        var due = stay.from().plusDays(commitment.firstDays());
        int number = 1;
        while (due != null) {
            var turn = turn(number++, due, stay, dice);
            add(commitment, turn, customer, people);
            due = turn.status().equals("DONE") && commitment.everyDays() != null
                    ? turn.on().plusDays(commitment.everyDays())
                    : null;
        }
    }

    private Turn turn(int number, LocalDate due, Stay stay, Dice dice) {
        var on = working(due.plusDays(dice.chance(0.75) ? -dice.whole(0, 15) : dice.whole(1, 25)));
        var outcome = dice.oneOf(OUTCOMES);
        boolean forgotten = due.isAfter(times.today().minusDays(75)) && dice.chance(0.65);
        if (stay.until() != null && !on.isBefore(stay.until())) {
            return new Turn(number, due, "CANCELLED", stay.until(), null, "TIER_LEFT");
        }
        return on.isBefore(times.today()) && !forgotten
                ? new Turn(number, due, "DONE", on.isBefore(stay.from()) ? stay.from() : on, outcome, null)
                : new Turn(number, due, "OPEN", null, null, null);
    }

    private void add(Commitment commitment, Turn turn, long customer, People people) {
        jdbc.sql("""
                        insert into task (customer_id, commitment_id, turn, responsible, due_on, status, closed_on, closed_by,
                                          outcome, cancel_code, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        customer,
                        commitment.id(),
                        turn.number(),
                        commitment.responsible(),
                        turn.due(),
                        turn.status(),
                        turn.on(),
                        turn.status().equals("DONE") ? people.of(commitment.responsible()) : null,
                        turn.outcome(),
                        turn.code(),
                        morning(turn.due().minusDays(commitment.firstDays())))
                .update();
    }

    private void writeNote(DemoCustomer demo, long customer, People people) {
        var dice = demo.dice("note");
        var due = working(times.today().plusDays(dice.whole(-4, 12)));
        jdbc.sql("""
                        insert into task (customer_id, title, responsible, due_on, status, entered_by, entered_at, form_token)
                        values (?, ?, 'OWNER', ?, 'OPEN', ?, ?, ?)
                        """)
                .params(
                        customer,
                        dice.oneOf(NOTES),
                        due,
                        dice.chance(0.5) ? people.owner() : people.manager(),
                        morning(times.today().minusDays(8)),
                        UUID.randomUUID().toString())
                .update();
    }

    private People people(long customer) {
        return jdbc.sql("""
                        select c.owner_id as owner, (select min(m.id) from app_user m join user_role r on r.user_id = m.id
                               where r.role = 'SALES_MANAGER' and m.team_id = c.team_id) as manager
                        from customer c where c.id = ?
                        """).param(customer).query(People.class).single();
    }

    private LocalDate day(Timestamp at) {
        return LocalDate.ofInstant(at.toInstant(), times.zone());
    }

    private Timestamp morning(LocalDate day) {
        var morning = day.atTime(9, 0).atZone(times.zone()).toInstant();
        return Timestamp.from(morning.isBefore(times.now()) ? morning : times.now());
    }

    private static LocalDate working(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
