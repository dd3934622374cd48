package io.startier.engagement.task;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.engagement.calendar.CalendarReader;
import io.startier.shared.NotFound;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Tasks of the customers that a reader sees. */
@Component
class TaskList {

    /** That a task was put off to a later day, or an earlier one. */
    record Postponement(LocalDate fromDay, LocalDate toDay, String reason, String author, Instant enteredAt) {}

    private static final String COLUMNS = """
            select t.id, c.code, c.name as customer, c.star_in_force as star, t.commitment_id, k.kind, t.turn, t.title,
                   t.detail, t.responsible, c.owner_id, case when o.active then o.name end as owner, c.team_id, t.due_on,
                   t.status, t.closed_on, x.name as closed_by, t.outcome, t.cancel_code,
                   case when not k.retired then k.every_days end as every_days, e.name as entered_by, t.entered_at, t.version
            """;

    private static final String FROM = """
             from task t join customer c on c.id = t.customer_id
             left join app_user o on o.id = c.owner_id
             left join commitment k on k.id = t.commitment_id
             left join app_user x on x.id = t.closed_by
             left join app_user e on e.id = t.entered_by where\s""";

    private static final String DUE = """
             and t.status = 'OPEN' and t.due_on between :from and :to and (k.id is null or k.tier <> 'ORDINARY')
              and (cast(:team as bigint) is null or c.team_id = :team)
              and (cast(:person as bigint) is null or (t.responsible = 'OWNER' and c.owner_id = :person)
                   or (t.responsible = 'MANAGER' and %s))
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Times times;

    TaskList(JdbcClient jdbc, People people, Times times) {
        this.jdbc = jdbc;
        this.people = people;
        this.times = times;
    }

    List<TaskRow> all(TaskFilter filter, CurrentUser user) {
        return query(COLUMNS, filter, user, filter.order()).query(TaskRow.class).list();
    }

    /** So many of the first. */
    List<TaskRow> first(TaskFilter filter, int rows, CurrentUser user) {
        return query(COLUMNS, filter, user, filter.order() + " limit " + rows)
                .query(TaskRow.class)
                .list();
    }

    int count(TaskFilter filter, CurrentUser user) {
        return query("select count(*)", filter, user, "").query(Integer.class).single();
    }

    /** By queue, in one look at the table. */
    Map<String, Integer> counts(TaskFilter filter, CurrentUser user) {
        return query("select " + TaskFilter.counts(), filter.showing(null, filter.who()), user, "")
                .query((row, n) -> {
                    var counts = new HashMap<String, Integer>();
                    for (int i = 0; i < TaskFilter.QUEUES.size(); i++) {
                        counts.put(TaskFilter.QUEUES.get(i), row.getInt(i + 1));
                    }
                    return counts;
                })
                .single();
    }

    NumberedPage<TaskRow> page(TaskFilter filter, Integer number, UriComponentsBuilder address, CurrentUser user) {
        return NumberedPage.of(
                count(filter, user),
                number,
                address,
                (offset, size) -> query(COLUMNS, filter, user, filter.order() + " limit " + size + " offset " + offset)
                        .query(TaskRow.class)
                        .list());
    }

    /** Of one customer, whom the caller has the right to see: open ones first. */
    List<TaskRow> ofCustomer(long customerId) {
        return jdbc.sql(COLUMNS + FROM + "t.customer_id = ?" + TaskFilter.ALL.order())
                .param(customerId)
                .query(TaskRow.class)
                .list();
    }

    /** @throws NotFound where the customer has no such task */
    TaskRow require(long customerId, long id) {
        return jdbc.sql(COLUMNS + FROM + "t.customer_id = ? and t.id = ?")
                .params(customerId, id)
                .query(TaskRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("task"));
    }

    /** From the beginning. */
    List<Postponement> postponements(long id) {
        return jdbc.sql(
                        "select from_day, to_day, reason, author, entered_at from task_postponement where task_id = ? order by id")
                .param(id)
                .query(Postponement.class)
                .list();
    }

    /** What the calendar shows. @param managed teams of which the person asked for is a manager */
    List<TaskRow> due(LocalDate from, LocalDate to, CalendarReader who, List<Long> managed) {
        return jdbc.sql(COLUMNS
                        + FROM
                        + who.scope().on("c")
                        + DUE.formatted(managed.isEmpty() ? "1 = 0" : "c.team_id in (:managed)"))
                .params(who.scope().parameters())
                .param("from", from)
                .param("to", to)
                .param("team", who.teamId())
                .param("person", who.personId())
                .param("managed", managed)
                .query(TaskRow.class)
                .list();
    }

    long openOf(long customerId) {
        return jdbc.sql("select count(*) from task where customer_id = ? and status = 'OPEN'")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String columns, TaskFilter filter, CurrentUser user, String order) {
        var scope = user.scope();
        var whose = whose(filter, user);
        return jdbc.sql(columns + FROM + scope.on("c") + filter.conditions(whose) + order)
                .params(scope.parameters())
                .params(filter.parameters(whose, times.today()));
    }

    private TaskFilter.Whose whose(TaskFilter filter, CurrentUser user) {
        var managed = "me".equals(filter.who()) ? people.teamsManagedBy(user) : List.<Long>of();
        var unmanaged = "nobody".equals(filter.who()) ? people.teamsWithoutManager() : List.<Long>of();
        return new TaskFilter.Whose(user.id(), managed, unmanaged);
    }
}
