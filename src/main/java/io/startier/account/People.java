package io.startier.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other modules may know of users and teams. */
@Component
public class People {

    /** A user as others see them; {@code teamId} may be null. */
    public record Person(long id, String username, String name, Long teamId, boolean active) {}

    /** Where a person is written to; {@code language} is null until the person has signed in once. */
    public record Mailbox(String name, String email, Locale language, boolean active) {}

    public record TeamView(long id, String code, String name, Long parentId) {}

    private static final String PERSON = "select id, username, name, team_id, active from app_user u";

    private static final String UNMANAGED =
            "not exists (select 1 from app_user u join user_role m on m.user_id = u.id and m.role = 'SALES_MANAGER'"
                    + " where u.team_id = t.id and u.active)";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> withId(long id) {
        return jdbc.sql(PERSON + " where id = ?").param(id).query(Person.class).optional();
    }

    public Optional<Person> withUsername(String username) {
        return jdbc.sql(PERSON + " where username = ?")
                .param(Usernames.normalised(username))
                .query(Person.class)
                .optional();
    }

    public Optional<Mailbox> mailboxOf(long id) {
        return jdbc.sql("select name, email, language, active from app_user where id = ?")
                .param(id)
                .query((row, n) ->
                        new Mailbox(row.getString(1), row.getString(2), language(row.getString(3)), row.getBoolean(4)))
                .optional();
    }

    private static Locale language(String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    /** All users by username, for looking up many at once. */
    public Map<String, Person> byUsername() {
        return jdbc.sql(PERSON).query(Person.class).list().stream()
                .collect(Collectors.toMap(Person::username, person -> person));
    }

    /** Active people with the role; {@code teamId} null asks for the whole company, else for that very team. */
    public List<Person> activeWith(Role role, Long teamId) {
        return jdbc.sql(PERSON + """
                         where u.active and exists (select 1 from user_role r where r.user_id = u.id and r.role = :role)
                           and (cast(:team as bigint) is null or u.team_id = :team)
                         order by u.name
                        """)
                .param("role", role.name())
                .param("team", teamId)
                .query(Person.class)
                .list();
    }

    /**
     * Active sales managers who lead the team: those of the team itself or, where it has none, of the nearest team above
     * that has one; empty when there is none all the way up.
     */
    public List<Person> managersOf(Long teamId) {
        for (Long team = teamId; team != null; team = parentOf(team)) {
            var managers = activeWith(Role.SALES_MANAGER, team);
            if (!managers.isEmpty()) {
                return managers;
            }
        }
        return List.of();
    }

    /** Teams for which {@link #managersOf} names the user: the own one and those below it that have no manager of their own. */
    public List<Long> teamsManagedBy(CurrentUser user) {
        return user.has(Role.SALES_MANAGER) && user.teamId() != null
                ? unmanagedFrom("id = :team")
                        .param("team", user.teamId())
                        .query(Long.class)
                        .list()
                : List.of();
    }

    /** Teams for which {@link #managersOf} names nobody. */
    public List<Long> teamsWithoutManager() {
        return unmanagedFrom("parent_id is null and " + UNMANAGED)
                .query(Long.class)
                .list();
    }

    /** Some teams, and all below them as far down as there is no manager. */
    private JdbcClient.StatementSpec unmanagedFrom(String first) {
        return jdbc.sql("with recursive reached (id) as (select t.id from team t where t." + first
                + " union select t.id from team t join reached r on r.id = t.parent_id where " + UNMANAGED
                + ") select id from reached order by id");
    }

    private Long parentOf(long teamId) {
        return jdbc.sql("select parent_id from team where id = ?")
                .param(teamId)
                .query((row, n) -> row.getObject(1, Long.class))
                .optional()
                .orElse(null);
    }

    public List<TeamView> teams() {
        return jdbc.sql("select id, code, name, parent_id from team order by name, id")
                .query(TeamView.class)
                .list();
    }

    public Map<String, TeamView> teamsByCode() {
        return teams().stream().collect(Collectors.toMap(TeamView::code, team -> team));
    }

    /** Names by user id, for lists. */
    public Map<Long, String> namesOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(PERSON + " where id in (:ids)").param("ids", ids).query(Person.class).list().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
