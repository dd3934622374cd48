package io.startier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two things with the worst timing, on PostgreSQL: the first has written and holds it uncommitted while the second, which
 * has read the state as it was before, wants to write as well.
 */
public class TwoAtOnce implements AutoCloseable {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    public TwoAtOnce(TransactionTemplate transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * @param first runs in one transaction, which is committed when the second waits for it or is done
     * @return what the second one gets
     */
    public <T> T race(Runnable first, Supplier<T> second) throws Exception {
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var winner = threads.submit(() -> transaction.executeWithoutResult(status -> {
            first.run();
            written.countDown();
            await(release);
        }));
        while (!written.await(10, TimeUnit.MILLISECONDS)) {
            if (winner.isDone()) {
                winner.get();
            }
        }
        var loser = threads.submit(second::get);
        awaitWaiting(loser);
        release.countDown();
        winner.get(60, TimeUnit.SECONDS);
        return loser.get(60, TimeUnit.SECONDS);
    }

    /** Until the second one waits for what the first has locked, or did not need to. */
    private void awaitWaiting(Future<?> second) {
        var deadline = Instant.now().plusSeconds(60);
        while (!second.isDone() && waiting() == 0) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private long waiting() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Long.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
