package io.startier.tiering.assessment;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Stores chunks of results while the next ones are made. What waits is bounded, and after the first failure nothing more is
 * stored; {@link #close} returns when no thread writes any more.
 */
final class ResultWriters implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int WAITING = 4;

    private final Consumer<List<List<Object>>> writer;
    private final ExecutorService threads = threads();
    private final Semaphore room = new Semaphore(WAITING);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param writer called by several threads */
    ResultWriters(Consumer<List<List<Object>>> writer) {
        this.writer = writer;
    }

    /** Waits for room. @throws RuntimeException what an earlier chunk failed with */
    void write(List<List<Object>> chunk) {
        rethrow();
        room.acquireUninterruptibly();
        threads.execute(() -> store(chunk));
    }

    private void store(List<List<Object>> chunk) {
        try {
            if (failure.get() == null) {
                writer.accept(chunk);
            }
        } catch (RuntimeException | Error problem) {
            failure.compareAndSet(null, problem);
        } finally {
            room.release();
        }
    }

    /** Returns when everything is stored. @throws RuntimeException what a chunk failed with */
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
        failure.compareAndSet(null, new IllegalStateException("Nothing more is stored"));
        awaitAll();
        threads.shutdown();
    }

    private static ExecutorService threads() {
        var count = new AtomicInteger();
        return Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "assessment-writer-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
