package io.startier.customer;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.account.People.Person;
import io.startier.account.People.TeamView;
import io.startier.account.Role;
import io.startier.shared.Invalid;
import io.startier.shared.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may give a customer to whom (row X2): a sales manager among the people and teams that they lead, a general manager
 * anywhere; a salesperson nobody to nobody.
 */
@Component
class Handover {

    private final People people;
    private final CustomerRegister register;

    Handover(People people, CustomerRegister register) {
        this.people = people;
        this.register = register;
    }

    boolean mayAny(CurrentUser user) {
        return user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER);
    }

    boolean may(CustomerView customer, CurrentUser user) {
        return user.has(Role.GENERAL_MANAGER)
                || (user.has(Role.SALES_MANAGER) && user.ledTeamIds().contains(customer.teamId()));
    }

    /** Active salespeople and managers whom the user may give customers to, by name. */
    List<Person> eligible(CurrentUser user) {
        return Stream.of(Role.SALESPERSON, Role.SALES_MANAGER)
                .flatMap(role -> people.activeWith(role, null).stream())
                .filter(person -> reaches(user, person.teamId()))
                .distinct()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    /** Teams that the user may put customers into, by name. */
    List<TeamView> teams(CurrentUser user) {
        return people.teams().stream().filter(team -> reaches(user, team.id())).toList();
    }

    /** @throws Invalid naming {@code owner} where the user may not give customers to that person */
    Person owner(String username, CurrentUser user) {
        return eligible(user).stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new Invalid("owner", "customer.owner.unknown"));
    }

    /** @throws Invalid naming {@code team} where it is not among {@link #teams} */
    TeamView team(String code, CurrentUser user) {
        return teams(user).stream()
                .filter(team -> team.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("team", "customer.team.unknown"));
    }

    /**
     * Gives the customer to the owner and into the team.
     *
     * @return whether anything changed
     * @throws Refused where the customer is not the user's to give
     */
    boolean give(CustomerView customer, Person owner, Long teamId, String reason, CurrentUser user) {
        if (!may(customer, user)) {
            throw new Refused("customer.refused.handover");
        }
        if (!reaches(user, teamId)) {
            throw new Invalid("team", "customer.team.unknown");
        }
        return register.handOver(customer.id(), owner.id(), teamId, reason, user.actor());
    }

    private static boolean reaches(CurrentUser user, Long teamId) {
        return user.has(Role.GENERAL_MANAGER)
                || user.ledTeamIds().stream().anyMatch(led -> Objects.equals(led, teamId));
    }
}
