package io.startier.customer;

import io.startier.account.People;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes customers down (row C1), with their audit entries in the same transaction. Who may is decided before: by
 * {@link Customers#requireToChange} for people, by the importing module for files.
 */
@Component
@Transactional
public class CustomerRegister {

    private final CustomerRecords records;
    private final OwnershipHistory ownership;
    private final People people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Times times;

    CustomerRegister(
            CustomerRecords records,
            OwnershipHistory ownership,
            People people,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Times times) {
        this.records = records;
        this.ownership = ownership;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.times = times;
    }

    /**
     * A new customer, unrated.
     *
     * @param code as {@link CustomerDraft#checkedCode()} gives it
     * @param ownerId a user, or null for nobody
     * @param teamId a team, or null
     * @return the customer's id
     * @throws Conflict when the code is taken
     */
    public long register(String code, CustomerProfile profile, Long ownerId, Long teamId, Actor actor) {
        if (records.findByCode(code).isPresent()) {
            throw new Conflict("customer.code.taken", code);
        }
        var at = times.now();
        var customer = new Customer(code, profile, at);
        customer.handOver(ownerId, teamId, at);
        records.save(customer);
        ownership.note(customer, at);
        audit.record(by(actor, "CUSTOMER_CREATED", customer)
                .with("owner", ownerName(ownerId))
                .with("team", teamName(teamId)));
        return customer.id();
    }

    /** What the record says now. */
    @Transactional(readOnly = true)
    public CustomerProfile profileOf(long customerId) {
        return existing(customerId).profile();
    }

    /**
     * The record says something else from now on; the same again is no change and leaves no trace.
     *
     * @return whether anything changed
     */
    public boolean describe(long customerId, CustomerProfile profile, Actor actor) {
        return describe(existing(customerId), profile, actor);
    }

    /** As {@link #describe(long, CustomerProfile, Actor)}, for somebody who has seen that very version. */
    boolean describe(long customerId, int seenVersion, CustomerProfile profile, Actor actor) {
        var customer = existing(customerId);
        if (customer.version() != seenVersion && !customer.profile().equals(profile)) {
            throw new Conflict("customer.stale");
        }
        return describe(customer, profile, actor);
    }

    private boolean describe(Customer customer, CustomerProfile profile, Actor actor) {
        var changes = customer.profile().changesTo(profile);
        if (changes.isEmpty()) {
            return false;
        }
        customer.describe(profile, times.now());
        var event = by(actor, "CUSTOMER_CHANGED", customer);
        for (var change : changes) {
            event = event.with(change.field(), change.spoken());
        }
        audit.record(event);
        return true;
    }

    /**
     * Another owner or team, either may be null; {@link CustomerMoved} is heard in the same transaction.
     *
     * @param reason for the audit trail, or null
     * @return whether anything changed
     */
    public boolean handOver(long customerId, Long ownerId, Long teamId, String reason, Actor actor) {
        var customer = existing(customerId);
        if (Objects.equals(customer.ownerId(), ownerId) && Objects.equals(customer.teamId(), teamId)) {
            return false;
        }
        audit.record(by(actor, "CUSTOMER_HANDED_OVER", customer)
                .with("owner", FieldChange.spoken(ownerName(customer.ownerId()), ownerName(ownerId)))
                .with("team", FieldChange.spoken(teamName(customer.teamId()), teamName(teamId)))
                .with("reason", reason));
        var at = times.now();
        var formerOwner = customer.ownerId();
        customer.handOver(ownerId, teamId, at);
        ownership.note(customer, at);
        events.publishEvent(new CustomerMoved(customerId, formerOwner, ownerId, teamId));
        return true;
    }

    /**
     * Adds tags to those that are there and takes others off.
     *
     * @return whether anything changed
     */
    public boolean tag(long customerId, Set<String> added, Set<String> removed, Actor actor) {
        var customer = existing(customerId);
        var tags = new TreeSet<>(customer.profile().tags());
        tags.addAll(added);
        tags.removeAll(removed);
        return describe(customer, customer.profile().tagged(tags), actor);
    }

    private Customer existing(long customerId) {
        return records.findById(customerId).orElseThrow(() -> new NotFound("customer"));
    }

    private static AuditEvent by(Actor actor, String action, Customer customer) {
        return AuditEvent.by(actor, action).onCustomer(customer.id(), customer.code(), customer.name());
    }

    private String ownerName(Long id) {
        return Optional.ofNullable(id)
                .flatMap(people::withId)
                .map(People.Person::name)
                .orElse("");
    }

    private String teamName(Long id) {
        return people.teams().stream()
                .filter(team -> Objects.equals(team.id(), id))
                .map(People.TeamView::name)
                .findFirst()
                .orElse("");
    }
}
