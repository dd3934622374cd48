package io.startier.profile.change;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.Customers;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.NumberedPage;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The marked changes that a user may see, and the recording of their causes (row P4). */
@Component
class MarkedChanges {

    private static final String COLUMNS = """
            select m.id, m.customer_id, c.code, c.name, c.star_in_force as star, c.owner_id, o.name as owner_name, c.team_id,
                   t.name as team_name, m.rising, m.last_month, m.sales_before, m.sales_now, m.found_at, k.category, k.cause,
                   k.measure, k.recorded_at, k.recorder
            """;

    private static final String CHANGES = """
            from marked_change m
            join customer c on c.id = m.customer_id
            left join app_user o on o.id = c.owner_id
            left join team t on t.id = c.team_id
            left join marked_cause k on k.id = (select max(a.id) from marked_cause a where a.change_id = m.id)
            where %s
            """;

    private static final String ORDER =
            " order by case when k.id is null then 0 else 1 end, m.found_at, abs(m.sales_now - m.sales_before) desc, m.id";

    private final JdbcClient jdbc;
    private final Customers customers;
    private final ChangeStore store;
    private final AuditTrail audit;
    private final Times times;

    MarkedChanges(JdbcClient jdbc, Customers customers, ChangeStore store, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.store = store;
        this.audit = audit;
        this.times = times;
    }

    /** Open ones first, those that wait longest first. */
    NumberedPage<MarkedChange> page(ChangeFilter filter, Integer number, CurrentUser user) {
        int total = query("select count(*) ", filter.conditions(), filter, user)
                .query(Integer.class)
                .single();
        return NumberedPage.of(
                total, number, filter.address("/cards/changes"), (offset, size) -> rows(filter, offset, size, user));
    }

    List<MarkedChange> rows(ChangeFilter filter, int offset, int size, CurrentUser user) {
        var rest = filter.conditions() + ORDER + " limit " + size + " offset " + offset;
        return query(COLUMNS, rest, filter, user).query(MarkedChange.class).list();
    }

    /** Open ones of a customer whom the caller may see. */
    List<MarkedChange> open(long customerId) {
        return jdbc.sql(COLUMNS + CHANGES.formatted("m.customer_id = ? and k.id is null") + ORDER)
                .param(customerId)
                .query(MarkedChange.class)
                .list();
    }

    /** @throws NotFound when it is absent or its customer outside what the user may read */
    MarkedChange require(long id, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql(COLUMNS + CHANGES.formatted(scope.on("c")) + " and m.id = :id")
                .param("id", id)
                .params(scope.parameters())
                .query(MarkedChange.class)
                .optional()
                .orElseThrow(() -> new NotFound("change"));
    }

    /**
     * @throws NotFound when it is absent or its customer outside what the user may read
     * @throws Refused when the user may read but not change the customer
     * @throws Invalid with every field at fault
     */
    @Transactional
    public void answer(long id, CauseForm form, CurrentUser user) {
        var change = require(id, user);
        var customer = customers.requireToChange(change.code(), user);
        var cause = form.checked();
        store.answer(id, cause, user.id(), user.name(), times.now());
        audit.record(AuditEvent.by(user.actor(), "CHANGE_EXPLAINED")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("category", cause.category())
                .with("cause", cause.cause())
                .with("measure", cause.measure()));
    }

    private JdbcClient.StatementSpec query(String select, String rest, ChangeFilter filter, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql(select + CHANGES.formatted(scope.on("c")) + rest)
                .params(scope.parameters())
                .params(filter.whose().parameters());
    }
}
