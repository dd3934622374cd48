package io.startier.customer;

import io.startier.account.Scope;
import io.startier.customer.CustomerFilter.Condition;
import java.time.Instant;
import java.util.HashMap;
import java.util.function.Function;

/**
 * What the customer list reads, today or at the end of a past day; what else the list needs hangs on either alike.
 *
 * @param past null for today
 */
record CustomerTables(BookOfDay past) {

    private static final String FROM = """
            from %s c
            left join app_user o on o.id = c.owner_id
            left join team t on t.id = c.team_id
            left join customer_standing s on s.customer_id = c.id
            left join proposal p on p.open_key = c.id
            """;

    private static final String ROWS = """
            select c.id, c.code, c.name, c.name_en, c.country, c.region, c.city, c.industry, c.stage, c.version,
                   c.owner_id, o.username as owner, o.name as owner_name,
                   c.team_id, t.code as team, t.name as team_name, c.star_in_force, c.star_since,
                   s.star_suggested, s.abc, s.share, s.overdue, s.last_order, p.star as pending_star,
            """;

    private static final String TODAY =
            " s.star_actual, s.star_potential, s.annual_value, cast(null as int) as scheme_version, true as owner_kept ";

    private static final String THEN =
            " c.star_actual, c.star_potential, c.annual_value, c.scheme_version, c.owner_kept ";

    String rows(Scope scope) {
        return ROWS + (past == null ? TODAY : THEN) + from(scope);
    }

    String from(Scope scope) {
        return FROM.formatted(past == null ? "customer" : past.customers(scope));
    }

    /** Of a past day the scope is inside the table already: it asks for today's owner, not for the one of that day. */
    Condition condition(CustomerFilter filter, Scope scope, Instant lapsed) {
        if (past == null) {
            return filter.within(scope, lapsed);
        }
        var condition = filter.within(Scope.EVERYTHING, lapsed);
        var parameters = new HashMap<>(condition.parameters());
        parameters.putAll(past.parameters(scope));
        return new Condition(condition.sql(), parameters);
    }

    Function<CustomerSort, String> columns() {
        return past == null ? CustomerSort::column : CustomerSort::columnThen;
    }

    String annualValue() {
        return columns().apply(CustomerSort.VALUE);
    }
}
