package io.startier.engagement.task;

import io.startier.engagement.playbook.Responsible;
import io.startier.engagement.playbook.Responsibles;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever is responsible on the day after tasks were due (row G1). Every node looks; a person is told once of each day.
 * It looks back some days, for the times when no node ran.
 */
@Component
class TaskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatch.class);
    private static final int DAYS_BACK = 7;

    private record Share(Responsible responsible, Long ownerId, Long teamId, LocalDate dueOn, int tasks) {}

    private record Due(long person, LocalDate on) {}

    private final JdbcClient jdbc;
    private final Responsibles responsibles;
    private final TaskNews.Teller news;
    private final TransactionTemplate transaction;
    private final Times times;

    TaskWatch(
            JdbcClient jdbc,
            Responsibles responsibles,
            TaskNews.Teller news,
            TransactionTemplate transaction,
            Times times) {
        this.jdbc = jdbc;
        this.responsibles = responsibles;
        this.news = news;
        this.transaction = transaction;
        this.times = times;
    }

    @Scheduled(cron = "${startier.task.cron}")
    void look() {
        perPerson().forEach((due, tasks) -> {
            try {
                transaction.executeWithoutResult(status -> news.overdue(due.person(), due.on(), tasks));
            } catch (RuntimeException failure) {
                LOG.error("Nobody could be told of the tasks that were due: {}", due, failure);
            }
        });
    }

    private Map<Due, Integer> perPerson() {
        var tasks = new HashMap<Due, Integer>();
        for (var share : shares()) {
            responsibles
                    .toTell(share.responsible(), share.ownerId(), share.teamId())
                    .forEach(person -> tasks.merge(new Due(person.id(), share.dueOn()), share.tasks(), Integer::sum));
        }
        return tasks;
    }

    private List<Share> shares() {
        return jdbc.sql("""
                        select t.responsible, c.owner_id, c.team_id, t.due_on, count(*) as tasks
                        from task t join customer c on c.id = t.customer_id
                        where t.status = 'OPEN' and t.due_on >= :first and t.due_on < :today
                        group by t.responsible, c.owner_id, c.team_id, t.due_on
                        """)
                .param("first", times.today().minusDays(DAYS_BACK))
                .param("today", times.today())
                .query(Share.class)
                .list();
    }
}
