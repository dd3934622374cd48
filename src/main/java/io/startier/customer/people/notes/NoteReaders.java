package io.startier.customer.people.notes;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.account.People.Person;
import io.startier.account.People.TeamView;
import io.startier.account.Role;
import io.startier.customer.CustomerView;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Who may read and write personal notes (row C4): the customer's owner, whoever manages the owner, and general managers. Not
 * those who merely see the customer, nor a manager's deputy.
 */
@Component
public class NoteReaders {

    private final People people;

    NoteReaders(People people) {
        this.people = people;
    }

    public boolean may(CustomerView customer, CurrentUser user) {
        return user.has(Role.GENERAL_MANAGER)
                || (user.changesCustomers() && (isOwner(customer, user) || manages(user, customer.ownerId())));
    }

    static boolean isOwner(CustomerView customer, CurrentUser user) {
        return Objects.equals(customer.ownerId(), user.id());
    }

    private boolean manages(CurrentUser user, Long ownerId) {
        return ownerId != null
                && people.withId(ownerId).stream()
                        .flatMap(owner -> managersOf(owner).stream())
                        .anyMatch(manager -> manager.id() == user.id());
    }

    /** A manager is managed from the team above: their peers are not their managers. */
    private List<Person> managersOf(Person owner) {
        var own = people.managersOf(owner.teamId());
        return own.stream().anyMatch(manager -> manager.id() == owner.id())
                ? people.managersOf(above(owner.teamId()))
                : own;
    }

    private Long above(long teamId) {
        return people.teams().stream()
                .filter(team -> team.id() == teamId)
                .map(TeamView::parentId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
