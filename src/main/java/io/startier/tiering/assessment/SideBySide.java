package io.startier.tiering.assessment;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries out steps on several threads. What waits is bounded, and after the first failure no further step is begun; {@link
 * #close} returns when no thread works any more.
 */
final class SideBySide implements AutoCloseable {

    private static final int THREADS = 3;
    private static final int WAITING = 4;

    private final ExecutorService threads = threads();
    private final Semaphore room = new Semaphore(WAITING);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** Waits for room. @throws RuntimeException what an earlier step failed with */
    void carryOut(Runnable step) {
        rethrow();
        room.acquireUninterruptibly();
        threads.execute(() -> attempt(step));
    }

    private void attempt(Runnable step) {
        try {
            if (failure.get() == null) {
                step.run();
            }
        } catch (RuntimeException | Error problem) {
            failure.compareAndSet(null, problem);
        } finally {
            room.release();
        }
    }

    /** Returns when every step is done. @throws RuntimeException what a step failed with */
    void finish() {
        awaitAll();
        rethrow();
    }

    private void awaitAll() {
        room.acquireUninterruptibly(WAITING);
        room.release(WAITING);
    }

    private void rethrow() {
        var problem = failure.get();
        if (problem instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        if (problem instanceof Error error) {
            throw error;
        }
    }

    @Override
    public void close() {
        failure.compareAndSet(null, new IllegalStateException("No further step is begun"));
        awaitAll();
        threads.shutdown();
    }

    private static ExecutorService threads() {
        var count = new AtomicInteger();
        return Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "assessment-step-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
