package io.startier.engagement.task;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.HomeBlock;
import io.startier.engagement.playbook.Responsibles;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tasks on the start page (row D6): one's own of the week and those that are late; for who leads, what is late in the team. */
@Component
class TaskHome implements HomeBlock {

    private static final int ROWS = 5;

    /** @param who whose, as the list calls it; @param show which of the list's queues the rows begin */
    record Content(
            LocalDate today,
            String who,
            String show,
            List<TaskRow> rows,
            Map<Long, String> managers,
            int overdue,
            int week) {}

    private final TaskList tasks;
    private final Responsibles responsibles;
    private final Times times;

    TaskHome(TaskList tasks, Responsibles responsibles, Times times) {
        this.tasks = tasks;
        this.responsibles = responsibles;
        this.times = times;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public Optional<Shown> of(CurrentUser user) {
        boolean leads = user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE);
        var who = leads ? "team" : "me";
        var overdue = TaskFilter.ALL.showing("overdue", who);
        var week = TaskFilter.ALL.showing("week", who);
        int late = tasks.count(overdue, user);
        int soon = tasks.count(week, user);
        var show = leads || late > 0 ? "overdue" : "week";
        var rows = tasks.first(leads ? overdue : TaskFilter.ALL.showing("due", who), ROWS, user);
        var managers =
                responsibles.managerNames(rows.stream().map(TaskRow::teamId).toList());
        return Optional.of(new Shown("task/home", new Content(times.today(), who, show, rows, managers, late, soon)));
    }
}
