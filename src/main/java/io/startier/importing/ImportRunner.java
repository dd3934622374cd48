package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.shared.Conflict;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs imports in the background, one after the other on each node, and shows that this node is alive. A job whose worker
 * is not heard of any more becomes {@link JobStatus#INTERRUPTED}.
 */
@Component
class ImportRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int WAITING = 20;
    private static final Duration PREVIEWS_KEPT = Duration.ofDays(1);

    private final String node = UUID.randomUUID().toString();
    private final Map<Long, Integer> epochs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), ImportRunner::thread);

    private final ImportJobs jobs;
    private final ImportRun run;

    ImportRunner(ImportJobs jobs, ImportRun run) {
        this.jobs = jobs;
        this.run = run;
    }

    /** @throws Conflict when somebody else has started it, or when too many wait */
    void start(long jobId, ImportMode mode, CurrentUser user) {
        if (worker.getQueue().remainingCapacity() == 0) {
            throw new Conflict("import.queue.full");
        }
        if (!jobs.take(jobId, mode, node)) {
            throw new Conflict("import.started");
        }
        var job = jobs.require(jobId);
        epochs.put(job.id(), job.epoch());
        try {
            worker.execute(() -> run(job, user));
        } catch (RejectedExecutionException full) {
            epochs.remove(job.id());
            jobs.finish(job.id(), job.epoch(), Result.failed(0, 0, Sentence.of("import.queue.full")));
            throw new Conflict("import.queue.full");
        }
    }

    private void run(ImportJob job, CurrentUser user) {
        try {
            run.execute(job, user);
        } finally {
            epochs.remove(job.id());
        }
    }

    /** Gives a sign of life for what runs here, and ends what gives none. */
    @Scheduled(fixedDelayString = "${startier.import.heartbeat:10s}")
    void beat() {
        epochs.forEach((id, epoch) -> jobs.advance(id, epoch, 0));
        int lost = jobs.interruptLost();
        if (lost > 0) {
            LOG.warn("{} imports were interrupted", lost);
        }
        jobs.forgetPreviews(PREVIEWS_KEPT);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
    }
}
