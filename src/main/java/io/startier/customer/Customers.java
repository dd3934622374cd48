package io.startier.customer;

import io.startier.account.CurrentUser;
import io.startier.account.Scope;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to a customer: always through what the user may see (row X2). */
@Component
public class Customers {

    private static final String VIEW = """
            select c.id, c.code, c.name, c.name_en, c.country, c.city, c.industry, c.stage,
                   c.owner_id, o.name as owner_name, c.team_id, t.name as team_name,
                   c.star_in_force, c.star_since, c.version
            from customer c
            left join app_user o on o.id = c.owner_id
            left join team t on t.id = c.team_id
            where %s and %s
            """;

    private final JdbcClient jdbc;
    private final CustomerRecords records;
    private final ApplicationEventPublisher events;

    Customers(JdbcClient jdbc, CustomerRecords records, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.records = records;
        this.events = events;
    }

    /** @throws NotFound when it is absent or outside what the user may read */
    public CustomerView require(String code, CurrentUser user) {
        return within("c.code = :key", code, user.scope()).orElseThrow(() -> new NotFound("customer"));
    }

    /** @throws NotFound when it is absent or outside what the user may read */
    public CustomerView require(long id, CurrentUser user) {
        return within("c.id = :key", id, user.scope()).orElseThrow(() -> new NotFound("customer"));
    }

    /**
     * @throws NotFound when it is absent or outside what the user may read
     * @throws Refused when the user may read but not change it
     */
    public CustomerView requireToChange(String code, CurrentUser user) {
        var customer = require(code, user);
        if (!mayChange(customer, user)) {
            throw new Refused("customer.refused.change");
        }
        return customer;
    }

    /** Whether {@link #requireToChange} would let the user through. */
    public static boolean mayChange(CustomerView customer, CurrentUser user) {
        return user.changesCustomers() && user.scopeToChange().covers(customer.ownerId(), customer.teamId());
    }

    /** A customer by its code, for a module that has its own rule of who may, such as the reading of files. */
    public Optional<CustomerView> withCode(String code) {
        return within("c.code = :key", code, Scope.EVERYTHING);
    }

    /** A customer for a module that has already decided who may see it, such as the applying of a granted star. */
    public CustomerView withId(long id) {
        return within("c.id = :key", id, Scope.EVERYTHING).orElseThrow(() -> new NotFound("customer"));
    }

    /**
     * A signed star comes into force; called in the transaction of its last signature (row A1), in which {@link StarTaken} is
     * heard.
     */
    @Transactional
    public void takeStar(long customerId, int star, Instant since) {
        var customer = records.findById(customerId).orElseThrow(() -> new NotFound("customer"));
        var former = customer.starInForce();
        customer.takeStar(star, since);
        events.publishEvent(new StarTaken(customerId, former, star, since));
    }

    private Optional<CustomerView> within(String condition, Object key, Scope scope) {
        return jdbc.sql(VIEW.formatted(condition, scope.on("c")))
                .param("key", key)
                .params(scope.parameters())
                .query(CustomerView.class)
                .optional();
    }
}
