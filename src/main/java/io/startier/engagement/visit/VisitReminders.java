package io.startier.engagement.visit;

import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of reading the cards on the working day before a visit (row P8). Every node looks; a person is told once of each
 * day.
 */
@Component
class VisitReminders {

    static final String VISIT_TOMORROW = "VISIT_TOMORROW";
    private static final Logger LOG = LoggerFactory.getLogger(VisitReminders.class);

    private record Day(long visitorId, LocalDate plannedOn, int visits) {}

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Times times;

    VisitReminders(JdbcClient jdbc, Notifications notifications, TransactionTemplate transaction, Times times) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.transaction = transaction;
        this.times = times;
    }

    @Scheduled(cron = "${startier.visit.cron}")
    void remind() {
        for (var day : days()) {
            try {
                transaction.executeWithoutResult(status -> tell(day));
            } catch (RuntimeException failure) {
                LOG.error("Nobody could be reminded of the visits of {}", day, failure);
            }
        }
    }

    private List<Day> days() {
        return jdbc.sql("""
                        select visitor_id, planned_on, count(*) as visits from visit
                        where status = 'PLANNED' and planned_on > :today and planned_on <= :last
                        group by visitor_id, planned_on order by visitor_id, planned_on
                        """)
                .param("today", times.today())
                .param("last", WorkingDays.remindedOn(times.today()))
                .query(Day.class)
                .list();
    }

    private void tell(Day day) {
        notifications.tell(new Notice(
                VISIT_TOMORROW,
                List.of(day.visitorId()),
                day.plannedOn().toString(),
                "/visits/pack?day=" + day.plannedOn(),
                List.of(day.visits(), day.plannedOn().toString())));
    }
}
