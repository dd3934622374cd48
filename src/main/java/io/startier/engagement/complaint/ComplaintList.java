package io.startier.engagement.complaint;

import io.startier.account.CurrentUser;
import io.startier.shared.NotFound;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Complaints of the customers that a reader sees. */
@Component
class ComplaintList {

    /** One thing that happened in the course of a complaint. */
    record Entry(String step, String content, String author, Instant enteredAt) {}

    private static final String COLUMNS = """
            select k.id, k.number, c.code, c.name as customer, c.star_in_force as star, k.status, k.subject, k.description,
                   k.complainant, k.received_at, e.name as received_by, k.responsible_id, r.name as responsible, k.answer_due,
                   k.solve_due, k.answered_at, k.solved_at, k.cause, k.result, k.cost, k.hours, k.confirmed_by,
                   k.confirmed_on, k.satisfied, k.reopened, k.version
            """;

    private static final String FROM = " from complaint k join customer c on c.id = k.customer_id"
            + " join app_user r on r.id = k.responsible_id join app_user e on e.id = k.entered_by where ";

    /** The most urgent first, what is over from its end. */
    private static final String ORDER =
            " order by case when k.status in ('OPEN', 'ANSWERED') then 0 when k.status = 'SOLVED'"
                    + " then 1 else 2 end, case when k.status in ('OPEN', 'ANSWERED') then k.solve_due end, k.received_at desc, k.id";

    private final JdbcClient jdbc;
    private final Times times;

    ComplaintList(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    List<ComplaintRow> all(ComplaintFilter filter, CurrentUser user) {
        return query(COLUMNS, filter, user, ORDER).query(ComplaintRow.class).list();
    }

    List<ComplaintRow> first(ComplaintFilter filter, int rows, CurrentUser user) {
        return query(COLUMNS, filter, user, ORDER + " limit " + rows)
                .query(ComplaintRow.class)
                .list();
    }

    int count(ComplaintFilter filter, CurrentUser user) {
        return query("select count(*)", filter, user, "").query(Integer.class).single();
    }

    NumberedPage<ComplaintRow> page(
            ComplaintFilter filter, Integer number, UriComponentsBuilder address, CurrentUser user) {
        return NumberedPage.of(
                count(filter, user),
                number,
                address,
                (offset, size) -> query(COLUMNS, filter, user, ORDER + " limit " + size + " offset " + offset)
                        .query(ComplaintRow.class)
                        .list());
    }

    /** Of one customer, whom the caller has the right to see. */
    List<ComplaintRow> ofCustomer(long customerId, ComplaintFilter filter, long me) {
        return jdbc.sql(COLUMNS + FROM + "k.customer_id = :customer" + filter.conditions() + ORDER)
                .param("customer", customerId)
                .params(filter.parameters(me, times.now(), times.today()))
                .query(ComplaintRow.class)
                .list();
    }

    /** @throws NotFound where the customer has no such complaint */
    ComplaintRow require(long customerId, long id) {
        return jdbc.sql(COLUMNS + FROM + "k.customer_id = ? and k.id = ?")
                .params(customerId, id)
                .query(ComplaintRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("complaint"));
    }

    /** From the beginning. */
    List<Entry> course(long id) {
        return jdbc.sql(
                        "select step, content, author, entered_at from complaint_entry where complaint_id = ? order by id")
                .param(id)
                .query(Entry.class)
                .list();
    }

    /** Those that are not solved. */
    long openOf(long customerId) {
        return jdbc.sql("select count(*) from complaint where customer_id = ? and status in ('OPEN', 'ANSWERED')")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String columns, ComplaintFilter filter, CurrentUser user, String order) {
        var scope = user.scope();
        return jdbc.sql(columns + FROM + scope.on("c") + filter.conditions() + order)
                .params(scope.parameters())
                .params(filter.parameters(user.id(), times.now(), times.today()));
    }
}
