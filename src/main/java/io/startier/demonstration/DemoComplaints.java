package io.startier.demonstration;

import io.startier.sales.activity.Activity;
import io.startier.sales.activity.ActivityBook;
import io.startier.shared.Actor;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints in each state: one too late, one reopened, one settled to the customer's satisfaction. */
@Component
class DemoComplaints {

    /**
     * @param profile of the customer, as in customers.txt
     * @param answeredAfter hours; 0 for not yet; @param solvedAfter days; 0 for not yet
     * @param satisfied null for not confirmed
     */
    private record Case(
            String profile,
            String subject,
            String answer,
            String cause,
            String result,
            int daysAgo,
            int answeredAfter,
            int solvedAfter,
            Boolean satisfied,
            double hours) {}

    private static final List<Case> CASES = List.of(
            new Case("LEADER", "一批减速机噪声超标", null, null, null, 1, 0, 0, null, 1),
            new Case("FALLING", "交期延误两周，影响装机", "已道歉并承诺分批空运。", null, null, 9, 30, 0, null, 6),
            new Case(
                    "RISING",
                    "Backlash out of tolerance on 4 of 60 units",
                    "Replacement units leave tomorrow.",
                    "A worn gauge at the last inspection.",
                    "Units replaced, gauge renewed, 100 % inspection for three months.",
                    20,
                    5,
                    9,
                    null,
                    14),
            new Case(
                    "4+",
                    "Dos cajas dañadas en el transporte",
                    "Enviamos piezas de reemplazo.",
                    "Embalaje de cartón en transporte marítimo.",
                    "Caja de madera desde ahora, coste compartido.",
                    60,
                    6,
                    5,
                    true,
                    5),
            new Case(
                    "3",
                    "Wrong flange on the spare parts",
                    "The right ones are on the way.",
                    "An old drawing in the order.",
                    "Right parts delivered, drawing withdrawn.",
                    95,
                    40,
                    12,
                    false,
                    8));

    private final JdbcClient jdbc;
    private final ActivityBook book;
    private final Times times;

    DemoComplaints(JdbcClient jdbc, ActivityBook book, Times times) {
        this.jdbc = jdbc;
        this.book = book;
        this.times = times;
    }

    void write(Map<String, Long> customerIds, Map<String, Actor> people) {
        var touched = new HashSet<Long>();
        for (var one : CASES) {
            var customer = DemoCustomer.all().stream()
                    .filter(other -> other.profile().equals(one.profile()))
                    .findFirst()
                    .orElseThrow();
            long id = customerIds.get(customer.code());
            add(one, id, people.get(customer.owner()));
            touched.add(id);
        }
        book.settle(touched);
    }

    private void add(Case one, long customerId, Actor owner) {
        var number = "CP-%06d"
                .formatted(jdbc.sql("select nextval('complaint_number')")
                        .query(Long.class)
                        .single());
        var received = times.now().minus(Duration.ofDays(one.daysAgo()));
        var answered = one.answeredAfter() == 0 ? null : received.plus(Duration.ofHours(one.answeredAfter()));
        var solved = one.solvedAfter() == 0 ? null : received.plus(Duration.ofDays(one.solvedAfter()));
        insert(one, number, customerId, owner, received, answered, solved);
        if (one.answer() != null) {
            note(number, "ANSWER", one.answer(), owner, answered);
        }
        if (one.result() != null) {
            note(number, "SOLVE", one.result(), owner, solved);
        }
        var day = received.atZone(times.zone()).toLocalDate();
        var spent = BigDecimal.valueOf(one.hours());
        book.write(
                Map.of(
                        "complaint:" + number,
                        new Activity(customerId, day, "complaint", spent, number + " " + one.subject())),
                owner);
    }

    private void insert(
            Case one, String number, long customerId, Actor owner, Instant received, Instant answered, Instant solved) {
        jdbc.sql("""
                        insert into complaint (number, customer_id, status, subject, received_at, responsible_id, answer_due,
                                               solve_due, answered_at, solved_at, cause, result, hours, confirmed_by,
                                               confirmed_on, satisfied, entered_by, entered_at, form_token)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        number,
                        customerId,
                        status(one),
                        one.subject(),
                        Timestamp.from(received),
                        owner.id(),
                        Timestamp.from(received.plus(Duration.ofHours(8))),
                        received.atZone(times.zone()).toLocalDate().plusDays(5),
                        answered == null ? null : Timestamp.from(answered),
                        solved == null ? null : Timestamp.from(solved),
                        one.cause(),
                        one.result(),
                        one.hours(),
                        one.satisfied() == null ? null : "Purchasing",
                        one.satisfied() == null
                                ? null
                                : solved.atZone(times.zone()).toLocalDate().plusDays(3),
                        one.satisfied(),
                        owner.id(),
                        Timestamp.from(received),
                        UUID.randomUUID().toString())
                .update();
    }

    private void note(String number, String step, String content, Actor author, Instant at) {
        jdbc.sql("insert into complaint_entry (complaint_id, step, content, author_id, author, entered_at)"
                        + " select id, ?, ?, ?, ?, ? from complaint where number = ?")
                .params(step, content, author.id(), author.name(), Timestamp.from(at), number)
                .update();
    }

    private static String status(Case one) {
        if (one.satisfied() != null) {
            return "CONFIRMED";
        }
        return one.solvedAfter() > 0 ? "SOLVED" : one.answeredAfter() > 0 ? "ANSWERED" : "OPEN";
    }
}
