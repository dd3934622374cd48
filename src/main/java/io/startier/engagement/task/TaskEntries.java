package io.startier.engagement.task;

import io.startier.account.CurrentUsers;
import io.startier.account.People;
import io.startier.engagement.calendar.CalendarEntry;
import io.startier.engagement.calendar.CalendarReader;
import io.startier.engagement.calendar.CalendarSource;
import io.startier.engagement.playbook.Responsible;
import io.startier.engagement.playbook.Responsibles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Open tasks in the calendar, on the day they are due (row C5): those that somebody wrote down, and those of key accounts and
 * VIPs. What is done for ordinary customers is done for many at once and would bury everything else.
 */
@Component
class TaskEntries implements CalendarSource {

    private final TaskList tasks;
    private final TaskNames names;
    private final People people;
    private final CurrentUsers users;
    private final Responsibles responsibles;

    TaskEntries(TaskList tasks, TaskNames names, People people, CurrentUsers users, Responsibles responsibles) {
        this.tasks = tasks;
        this.names = names;
        this.people = people;
        this.users = users;
        this.responsibles = responsibles;
    }

    @Override
    public List<CalendarEntry> between(LocalDate from, LocalDate to, CalendarReader who) {
        var due = tasks.due(from, to, who, managedBy(who.personId()));
        var managers =
                responsibles.managerNames(due.stream().map(TaskRow::teamId).toList());
        return due.stream().map(task -> entry(task, managers)).toList();
    }

    private List<Long> managedBy(Long person) {
        return person == null
                ? List.of()
                : users.withId(person).map(people::teamsManagedBy).orElse(List.of());
    }

    private CalendarEntry entry(TaskRow task, Map<Long, String> managers) {
        return new CalendarEntry(
                task.dueOn(),
                task.dueOn(),
                null,
                "task",
                names.of(task),
                "/customers/" + task.code() + "/tasks/" + task.id(),
                task.code(),
                task.customer(),
                task.responsible() == Responsible.OWNER ? task.owner() : managers.get(task.teamId()));
    }
}
