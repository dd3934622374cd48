package io.startier.tiering.assessment;

import io.startier.shared.Conflict;
import io.startier.tiering.assessment.Engine.RunEnded;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after runs on every node: ends those whose node died, makes up for them, removes what they left, and assesses new
 * data. Every step may happen on several nodes at once.
 */
@Component
class Caretaker {

    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);

    private final Ledger ledger;
    private final Requests requests;
    private final Results results;
    private final AssessmentDesk desk;
    private final Engine engine;
    private final AssessmentProperties properties;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final AtomicBoolean looking = new AtomicBoolean();

    Caretaker(
            Ledger ledger,
            Requests requests,
            Results results,
            AssessmentDesk desk,
            Engine engine,
            AssessmentProperties properties,
            TransactionTemplate transaction,
            JdbcTemplate jdbc) {
        this.ledger = ledger;
        this.requests = requests;
        this.results = results;
        this.desk = desk;
        this.engine = engine;
        this.properties = properties;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** An embedded database has no second node: whatever runs in it when we start is dead. */
    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        sweep(isEmbedded() ? Duration.ZERO : properties.lease());
    }

    @Scheduled(
            fixedDelayString = "${startier.assessment.sweep:15s}",
            initialDelayString = "${startier.assessment.sweep:15s}")
    void sweep() {
        sweep(properties.lease());
    }

    private void sweep(Duration lease) {
        transaction.executeWithoutResult(status -> {
            if (ledger.endSilent(lease)) {
                requests.add();
            }
        });
        results.tidy();
        followChanges();
    }

    @EventListener
    void ended(RunEnded run) {
        engine.later(requests.anyWaiting() ? this::lookSoon : results::tidy, Duration.ZERO);
    }

    @Scheduled(cron = "${startier.assessment.cron}")
    void nightly() {
        try {
            desk.startNightly();
        } catch (Conflict another) {
            LOG.info("The nightly assessment is not needed here: another one has begun");
        }
    }

    /** New data is there; what else arrives in the next moments is assessed together with it. */
    void changed() {
        if (looking.compareAndSet(false, true)) {
            engine.later(this::lookSoon, properties.settle());
        }
    }

    private void lookSoon() {
        looking.set(false);
        try {
            results.tidy();
            followChanges();
        } catch (RuntimeException failure) {
            LOG.error("New data could not be assessed; the next sweep tries again", failure);
        }
    }

    private void followChanges() {
        if (!properties.followChanges() || !requests.anyWaiting()) {
            return;
        }
        try {
            desk.startForNewData();
        } catch (Conflict another) {
            LOG.debug("New data waits for the end of the run that has begun");
        }
    }

    private boolean isEmbedded() {
        return Boolean.TRUE.equals(jdbc.execute((java.sql.Connection connection) ->
                DatabaseDriver.fromJdbcUrl(connection.getMetaData().getURL()) == DatabaseDriver.H2));
    }
}
