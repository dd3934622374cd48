package io.startier.customer;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people may do to customers by form and by API (rows C1, X2): the same rules for both. */
@Component
@Transactional
class CustomerEditing {

    private final Customers customers;
    private final CustomerRegister register;
    private final Handover handover;
    private final People people;
    private final JdbcClient jdbc;

    CustomerEditing(Customers customers, CustomerRegister register, Handover handover, People people, JdbcClient jdbc) {
        this.customers = customers;
        this.register = register;
        this.handover = handover;
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * A new customer: a salesperson's belongs to them and their team, whatever else was written; others may choose.
     *
     * @throws Invalid with every field at fault
     * @throws Conflict where the code is taken
     */
    CustomerView create(CustomerDraft draft, CurrentUser user) {
        var profile = draft.checkedNew();
        Long owner = user.id();
        Long team = user.teamId();
        if (handover.mayAny(user)) {
            if (isGiven(draft.owner())) {
                var chosen = handover.owner(draft.owner(), user);
                owner = idOf(chosen);
                team = chosen.teamId();
            }
            team = isGiven(draft.team()) ? idOf(handover.team(draft.team(), user)) : team;
        }
        return customers.withId(register.register(draft.checkedCode(), profile, owner, team, user.actor()));
    }

    /**
     * Another description; the owner stays.
     *
     * @return the customer as it was
     * @throws NotFound when it is absent or outside what the user may read
     * @throws Refused when the user may read but not change it
     * @throws Invalid with every field at fault
     * @throws Conflict when the draft was made from another version
     */
    CustomerView describe(String code, CustomerDraft draft, CurrentUser user) {
        var customer = customers.requireToChange(code, user);
        var profile = draft.checkedProfile();
        int seen = draft.version() == null ? customer.version() : draft.version();
        register.describe(customer.id(), seen, profile, user.actor());
        return customer;
    }

    /** As {@link #describe}, with another owner or team for those who may hand over, where one is named. */
    void change(String code, CustomerDraft draft, CurrentUser user) {
        var customer = describe(code, draft, user);
        var before = draftOf(customer);
        boolean sameOwner = isSame(draft.owner(), before.owner());
        boolean sameTeam = isSame(draft.team(), before.team());
        if (handover.may(customer, user) && !(sameOwner && sameTeam)) {
            Long owner = sameOwner ? customer.ownerId() : idOf(handover.owner(draft.owner(), user));
            Long team = sameTeam ? customer.teamId() : idOf(handover.team(draft.team(), user));
            register.handOver(customer.id(), owner, team, null, user.actor());
        }
    }

    /** The customer as it stands, ready to be changed. */
    @Transactional(readOnly = true)
    CustomerDraft draftOf(CustomerView customer) {
        var owner = Optional.ofNullable(customer.ownerId())
                .flatMap(people::withId)
                .map(People.Person::username)
                .orElse(null);
        var team = people.teams().stream()
                .filter(one -> Objects.equals(one.id(), customer.teamId()))
                .map(People.TeamView::code)
                .findFirst()
                .orElse(null);
        return CustomerDraft.of(customer, register.profileOf(customer.id()), owner, team);
    }

    /** Names of customers, anybody's, that read the same: a warning before the same company is entered twice. */
    @Transactional(readOnly = true)
    List<String> namesakes(String name) {
        var wanted = CustomerProfile.searchable(name);
        return jdbc
                .sql("select name, name_en from customer where search_text like ? escape '!' limit 50")
                .param("%" + wanted.replaceAll("([!%_])", "!$1") + "%")
                .query((row, n) -> Stream.of(row.getString(1), row.getString(2))
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .filter(names -> names.stream()
                        .anyMatch(other -> CustomerProfile.searchable(other).equals(wanted)))
                .map(names -> names.get(0))
                .distinct()
                .toList();
    }

    private static Long idOf(People.Person person) {
        return person.id();
    }

    private static Long idOf(People.TeamView team) {
        return team.id();
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isSame(String wanted, String now) {
        return !isGiven(wanted) || wanted.equals(now);
    }
}
