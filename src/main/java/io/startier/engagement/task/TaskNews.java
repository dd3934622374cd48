package io.startier.engagement.task;

import io.startier.account.CurrentUser;
import io.startier.account.People.Person;
import io.startier.customer.CustomerView;
import io.startier.engagement.playbook.Responsibles;
import io.startier.notification.Notice;
import io.startier.notification.NotificationKind;
import io.startier.notification.Notifications;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of tasks (row G1). */
@Configuration(proxyBeanMethods = false)
class TaskNews {

    private static final String GIVEN = "TASK_GIVEN";
    private static final String OVERDUE = "TASKS_OVERDUE";

    @Bean
    NotificationKind taskGiven() {
        return new NotificationKind(GIVEN, true);
    }

    @Bean
    NotificationKind tasksOverdue() {
        return new NotificationKind(OVERDUE, true);
    }

    @Bean
    Teller taskTeller(Notifications notifications, Responsibles responsibles) {
        return new Teller(notifications, responsibles);
    }

    record Teller(Notifications notifications, Responsibles responsibles) {

        /** Who writes down a task for oneself need not be told. */
        void given(long id, TaskForm.Written task, CustomerView customer, CurrentUser by) {
            var told = responsibles.toTell(task.responsible(), customer.ownerId(), customer.teamId()).stream()
                    .map(Person::id)
                    .filter(person -> person != by.id())
                    .toList();
            notifications.tell(new Notice(
                    GIVEN,
                    told,
                    String.valueOf(id),
                    "/customers/" + customer.code() + "/tasks/" + id,
                    List.of(customer.name(), task.title(), task.dueOn().toString())));
        }

        /** Once of each day, whatever was due on it. */
        void overdue(long person, LocalDate dueOn, int tasks) {
            notifications.tell(new Notice(
                    OVERDUE,
                    List.of(person),
                    dueOn.toString(),
                    "/tasks?show=overdue",
                    List.of(tasks, dueOn.toString())));
        }
    }
}
