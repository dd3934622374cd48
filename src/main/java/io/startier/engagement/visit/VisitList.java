package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Visits at the customers that a reader sees. */
@Component
class VisitList {

    private static final String COLUMNS = """
            select v.id, c.code, c.name as customer, c.star_in_force as star, v.status, v.kind, v.planned_on, v.planned_at,
                   v.done_on, v.visitor_id, u.name as visitor,
                   (select string_agg(p.name, ', ' order by p.name) from visit_person p
                    where p.visit_id = v.id and p.met = (v.status = 'DONE')) as people,
                   v.purpose, v.discussed, v.progress, v.next_step, v.next_on, v.hours, v.cancel_reason, v.entered_by, v.version
            """;

    private static final String FROM =
            " from visit v join customer c on c.id = v.customer_id join app_user u on u.id = v.visitor_id where ";

    private final JdbcClient jdbc;
    private final Times times;

    VisitList(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    List<VisitRow> all(VisitFilter filter, CurrentUser user) {
        return query(COLUMNS, filter, user, filter.order())
                .query(VisitRow.class)
                .list();
    }

    /** So many of the first. */
    List<VisitRow> first(VisitFilter filter, int rows, CurrentUser user) {
        return query(COLUMNS, filter, user, filter.order() + " limit " + rows)
                .query(VisitRow.class)
                .list();
    }

    int count(VisitFilter filter, CurrentUser user) {
        return query("select count(*)", filter, user, "").query(Integer.class).single();
    }

    NumberedPage<VisitRow> page(VisitFilter filter, Integer number, UriComponentsBuilder address, CurrentUser user) {
        return NumberedPage.of(
                count(filter, user),
                number,
                address,
                (offset, size) -> query(COLUMNS, filter, user, filter.order() + " limit " + size + " offset " + offset)
                        .query(VisitRow.class)
                        .list());
    }

    /** Of one customer, whom the caller has the right to see. */
    List<VisitRow> ofCustomer(long customerId, VisitFilter filter, long me) {
        return jdbc.sql(COLUMNS + FROM + "v.customer_id = :customer" + filter.conditions() + filter.order())
                .param("customer", customerId)
                .params(filter.parameters(me, times.today()))
                .query(VisitRow.class)
                .list();
    }

    long countOf(long customerId) {
        return jdbc.sql("select count(*) from visit where customer_id = ? and status <> 'CANCELLED'")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String columns, VisitFilter filter, CurrentUser user, String order) {
        var scope = user.scope();
        return jdbc.sql(columns + FROM + scope.on("c") + filter.conditions() + order)
                .params(scope.parameters())
                .params(filter.parameters(user.id(), times.today()));
    }
}
