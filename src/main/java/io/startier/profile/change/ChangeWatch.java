package io.startier.profile.change;

import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import io.startier.profile.change.Marking.Period;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for marked changes every hour, on whichever node comes first, and tells owners once of each (row P4). */
@Component
public class ChangeWatch {

    /** Customers whose sales differ by enough money; whether by enough of a share is the rule's to say. */
    private static final String DIFFERING = """
            select f.customer_id, c.code, c.name, c.owner_id, f.sales_before, f.sales_now
            from (
                select q.customer_id,
                       sum(case when q.ordered_on < :from then q.base_amount else 0 end) as sales_before,
                       sum(case when q.ordered_on >= :from then q.base_amount else 0 end) as sales_now
                from sales_order q
                where q.status in ('CONFIRMED', 'SHIPPED')
                  and (q.ordered_on >= :from and q.ordered_on < :end
                       or q.ordered_on >= :fromBefore and q.ordered_on < :endBefore)
                group by q.customer_id
            ) f
            join customer c on c.id = f.customer_id
            where abs(f.sales_now - f.sales_before) >= :least
            """;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);

    record Difference(
            long customerId, String code, String name, Long ownerId, BigDecimal salesBefore, BigDecimal salesNow) {

        boolean rising() {
            return salesNow.compareTo(salesBefore) > 0;
        }
    }

    private final JdbcClient jdbc;
    private final MarkingSettings settings;
    private final ChangeStore store;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Times times;

    ChangeWatch(
            JdbcClient jdbc,
            MarkingSettings settings,
            ChangeStore store,
            Notifications notifications,
            TransactionTemplate transaction,
            Times times) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.store = store;
        this.notifications = notifications;
        this.transaction = transaction;
        this.times = times;
    }

    @Scheduled(cron = "${startier.profile.cron}")
    void sweep() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.error("Marked changes could not be looked for; the next sweep tries again", failure);
        }
    }

    /** Finds what is marked today; run again it finds nothing new. */
    public void look() {
        transaction.executeWithoutResult(status -> {
            var marking = settings.hold().marking();
            var period = marking.period(times.today());
            var marked = differing(marking, period).stream()
                    .filter(one -> marking.marks(one.salesBefore(), one.salesNow()))
                    .toList();
            marked.forEach(one -> keep(one, period));
            store.forgetOthers(period.lastMonth(), marked);
        });
    }

    private List<Difference> differing(Marking marking, Period period) {
        return jdbc.sql(DIFFERING)
                .param("from", period.from())
                .param("end", period.end())
                .param("fromBefore", period.from().minusYears(1))
                .param("endBefore", period.end().minusYears(1))
                .param("least", marking.least())
                .query(Difference.class)
                .list();
    }

    private void keep(Difference difference, Period period) {
        if (!store.goesOn(difference, period.lastMonth())) {
            long id = store.add(difference, period.lastMonth(), times.now());
            if (difference.ownerId() != null) {
                notifications.tell(new Notice(
                        ChangeKinds.MARKED_CHANGE,
                        List.of(difference.ownerId()),
                        "change:" + id,
                        "/cards/changes/" + id,
                        List.of(difference.rising() ? 1 : 0, difference.name(), difference.code())));
            }
        }
    }
}
