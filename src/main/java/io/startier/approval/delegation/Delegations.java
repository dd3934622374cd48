package io.startier.approval.delegation;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.account.People.Person;
import io.startier.account.Role;
import io.startier.approval.DelegationChanged;
import io.startier.approval.delegation.Delegation.State;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entering and ending delegations (row A4). Sales managers and general managers enter their own; general managers and
 * administrators also those of somebody who is away already. Nobody appoints themself.
 */
@Component
class Delegations {

    private final DelegationRecords records;
    private final People people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Times times;

    Delegations(
            DelegationRecords records, People people, AuditTrail audit, ApplicationEventPublisher events, Times times) {
        this.records = records;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.times = times;
    }

    /** Whether the user sees, enters and ends those of others. */
    static boolean oversees(CurrentUser user) {
        return user.hasAny(Role.GENERAL_MANAGER, Role.ADMINISTRATOR);
    }

    static boolean mayEnd(Delegation delegation, CurrentUser user) {
        return delegation.absentId() == user.id() || oversees(user);
    }

    /** Active people who sign, by name. */
    List<Person> signing() {
        return Stream.of(Role.SALES_MANAGER, Role.GENERAL_MANAGER)
                .flatMap(role -> people.activeWith(role, null).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    List<Delegation> current(CurrentUser user) {
        return records.current(reader(user), times.today());
    }

    List<Delegation> past(CurrentUser user) {
        return records.past(reader(user), times.today());
    }

    /** @throws NotFound when there is none that the user may see */
    Delegation require(long id, CurrentUser user) {
        return records.withId(id, reader(user)).orElseThrow(() -> new NotFound("delegation"));
    }

    /**
     * @return the id
     * @throws Refused for somebody else's by those who may only enter their own
     * @throws Invalid with the fields at fault
     * @throws Conflict when the person is away on one of the days already
     */
    @Transactional
    long enter(DelegationDraft draft, CurrentUser user) {
        var absence = draft.checked(times.today());
        var absent = absent(draft, user);
        var deputy = deputy(draft, absent, user);
        records.queueFor(absent.id());
        records.overlapping(absent.id(), absence).ifPresent(Delegations::refuseSecond);
        long id = records.add(absent.id(), deputy.map(Person::id).orElse(null), absence, user.id(), times.now());
        audit.record(AuditEvent.by(user.actor(), "DELEGATION_ENTERED")
                .on("user", absent.username(), absent.name())
                .with("deputy", deputy.map(Person::name).orElse(""))
                .with("from", absence.from())
                .with("until", absence.until())
                .with("reason", absence.reason()));
        tell(require(id, user), user, false);
        return id;
    }

    /**
     * Ends it now; the row stays. Ending it again has no further effect.
     *
     * @throws NotFound when there is none that the user may see
     * @throws Refused for the deputy
     * @throws Conflict when its last day is past
     */
    @Transactional
    Delegation end(long id, CurrentUser user) {
        var delegation = require(id, user);
        if (!mayEnd(delegation, user)) {
            throw new Refused("approval.delegation.notYours", delegation.absent());
        }
        if (delegation.state(times.today()) == State.OVER) {
            throw new Conflict("approval.delegation.over", delegation.until());
        }
        if (records.end(id, user.id(), times.now())) {
            audit.record(AuditEvent.by(user.actor(), "DELEGATION_ENDED")
                    .on("user", delegation.absentUsername(), delegation.absent())
                    .with("deputy", delegation.deputy())
                    .with("from", delegation.from())
                    .with("until", delegation.until()));
            tell(delegation, user, true);
        }
        return require(id, user);
    }

    private void tell(Delegation delegation, CurrentUser by, boolean ended) {
        events.publishEvent(new DelegationChanged(
                delegation.id(),
                delegation.absentId(),
                delegation.absent(),
                delegation.deputyId(),
                delegation.deputy(),
                delegation.from(),
                delegation.until(),
                by.actor(),
                ended));
    }

    private Person absent(DelegationDraft draft, CurrentUser user) {
        boolean own = isBlank(draft.person()) || draft.person().strip().equals(user.username());
        if (!own && !oversees(user)) {
            throw new Refused("approval.delegation.ownOnly");
        }
        return signing(own ? user.username() : draft.person())
                .orElseThrow(() -> new Invalid("person", "approval.delegation.person"));
    }

    private Optional<Person> deputy(DelegationDraft draft, Person absent, CurrentUser user) {
        if (isBlank(draft.deputy())) {
            return Optional.empty();
        }
        var deputy = signing(draft.deputy()).orElseThrow(() -> new Invalid("deputy", "approval.delegation.deputy"));
        if (deputy.id() == absent.id()) {
            throw new Invalid("deputy", "approval.delegation.self");
        }
        if (deputy.id() == user.id()) {
            throw new Invalid("deputy", "approval.delegation.appointed");
        }
        return Optional.of(deputy);
    }

    private Optional<Person> signing(String username) {
        return people.withUsername(username).filter(person -> signing().contains(person));
    }

    private static void refuseSecond(Delegation other) {
        throw new Conflict("approval.delegation.overlap", other.absent(), other.from(), other.until());
    }

    private static Long reader(CurrentUser user) {
        return oversees(user) ? null : user.id();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
