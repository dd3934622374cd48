package io.startier.tiering.assessment;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The threads of this node: carries out runs, and lets the others know meanwhile that it is alive. */
@Component
class Engine {

    /** A run of this node is over, whatever became of it. */
    record RunEnded(long assessmentId) {}

    static final String INTERRUPTED = "INTERRUPTED";

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int THREADS = 4;

    private final Assessor assessor;
    private final Ledger ledger;
    private final Requests requests;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService threads = threads();
    private volatile boolean stopping;

    Engine(
            Assessor assessor,
            Ledger ledger,
            Requests requests,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.assessor = assessor;
        this.ledger = ledger;
        this.requests = requests;
        this.transaction = transaction;
        this.events = events;
    }

    /** In the background. */
    void start(Run run) {
        threads.execute(() -> {
            try {
                carryOut(run);
            } catch (RunLost lost) {
                LOG.info("{}", lost.getMessage());
            }
        });
    }

    /** In the caller's thread; what goes wrong is kept with the run and thrown. */
    void carryOut(Run run) {
        var heart = new Heart(run);
        var beating = threads.scheduleWithFixedDelay(heart, 5, 5, TimeUnit.SECONDS);
        try {
            assessor.carryOut(run, heart::isLost);
        } catch (RunLost lost) {
            giveBack(run);
            throw lost;
        } catch (RuntimeException failure) {
            end(run, UUID.randomUUID().toString(), failure);
            throw failure;
        } finally {
            beating.cancel(false);
            events.publishEvent(new RunEnded(run.id()));
        }
    }

    void later(Runnable task, Duration delay) {
        if (!stopping) {
            threads.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Where this node is going down, the next one need not wait for the lease. */
    private void giveBack(Run run) {
        if (stopping) {
            transaction.executeWithoutResult(status -> {
                ledger.fail(run, INTERRUPTED);
                requests.repeat(run.cause());
            });
        }
    }

    private void end(Run run, String reference, RuntimeException failure) {
        LOG.error("Assessment {} failed, reference {}", run.id(), reference, failure);
        transaction.executeWithoutResult(status -> ledger.fail(run, reference));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private static ScheduledExecutorService threads() {
        var count = new AtomicInteger();
        return Executors.newScheduledThreadPool(THREADS, task -> {
            var thread = new Thread(task, "assessment-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Tells the database every few seconds that the run is alive, and hears from it when the run is not ours any more. */
    private final class Heart implements Runnable {

        private final Run run;
        private volatile boolean lost;

        Heart(Run run) {
            this.run = run;
        }

        boolean isLost() {
            return lost || stopping;
        }

        @Override
        public void run() {
            try {
                lost = !ledger.beat(run);
            } catch (RuntimeException unreachable) {
                LOG.warn("Assessment {} could not be kept alive", run.id(), unreachable);
            }
        }
    }
}
