package io.startier.engagement.calendar;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.account.People.Person;
import io.startier.account.People.TeamView;
import io.startier.account.Role;
import io.startier.shared.Invalid;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose calendar a reader may ask for: the teams and people that their scope reaches. */
@Component
class CalendarChoices {

    private final People people;

    CalendarChoices(People people) {
        this.people = people;
    }

    List<TeamView> teams(CurrentUser user) {
        return people.teams().stream()
                .filter(team -> user.scope().covers(null, team.id()))
                .toList();
    }

    /** Active salespeople and managers, by name. */
    List<Person> people(CurrentUser user) {
        return Stream.of(Role.SALESPERSON, Role.SALES_MANAGER)
                .flatMap(role -> people.activeWith(role, null).stream())
                .filter(person -> user.scope().covers(person.id(), person.teamId()))
                .distinct()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    /** @throws Invalid for a team or a person that is not among the choices */
    CalendarReader reader(CalendarQuery query, CurrentUser user) {
        var team = one(
                "team",
                query.team(),
                teams(user).stream()
                        .filter(choice -> choice.code().equals(query.team()))
                        .map(TeamView::id));
        var person = one(
                "person",
                query.person(),
                people(user).stream()
                        .filter(choice -> choice.username().equals(query.person()))
                        .map(Person::id));
        return new CalendarReader(user, team, person);
    }

    private static Long one(String field, String asked, Stream<Long> found) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return found.filter(Objects::nonNull).findFirst().orElseThrow(() -> new Invalid(field, "error.422.value"));
    }
}
