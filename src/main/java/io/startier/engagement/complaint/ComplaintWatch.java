package io.startier.engagement.complaint;

import io.startier.customer.Customers;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those responsible of complaints that are overdue (row P6). Every node looks; each is told once. */
@Component
class ComplaintWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintWatch.class);

    private record Overdue(long id, long customerId) {}

    private final JdbcClient jdbc;
    private final ComplaintRecords records;
    private final Customers customers;
    private final ComplaintNews.Teller news;
    private final TransactionTemplate transaction;
    private final Times times;

    ComplaintWatch(
            JdbcClient jdbc,
            ComplaintRecords records,
            Customers customers,
            ComplaintNews.Teller news,
            TransactionTemplate transaction,
            Times times) {
        this.jdbc = jdbc;
        this.records = records;
        this.customers = customers;
        this.news = news;
        this.transaction = transaction;
        this.times = times;
    }

    @Scheduled(
            fixedDelayString = "${startier.complaint.sweep:10m}",
            initialDelayString = "${startier.complaint.sweep:10m}")
    void sweep() {
        for (var one : overdue()) {
            try {
                transaction.executeWithoutResult(status ->
                        news.overdue(records.require(one.customerId(), one.id()), customers.withId(one.customerId())));
            } catch (RuntimeException failure) {
                LOG.error("Nobody could be told that complaint {} is overdue", one.id(), failure);
            }
        }
    }

    private List<Overdue> overdue() {
        return jdbc.sql("""
                        select id, customer_id from complaint
                        where status in ('OPEN', 'ANSWERED')
                          and (solve_due < :today or (status = 'OPEN' and answer_due < :now))
                        order by id
                        """)
                .param("today", times.today())
                .param("now", Timestamp.from(times.now()))
                .query(Overdue.class)
                .list();
    }
}
