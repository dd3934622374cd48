package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import io.startier.shared.SpokenException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One import from its first row to its end (row S5): a look through the file, then everything in one transaction. Until the
 * commit nobody sees anything of it; if the worker dies, nothing was written.
 */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int ATTEMPTS = 3;
    private static final int INSPECTED = 40;
    private static final int WRITTEN = 95;

    private final ImportJobs jobs;
    private final ImportErrors errors;
    private final Inspector inspector;
    private final ImportWriter writer;
    private final Loads loads;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ImportRun(
            ImportJobs jobs,
            ImportErrors errors,
            Inspector inspector,
            ImportWriter writer,
            Loads loads,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.errors = errors;
        this.inspector = inspector;
        this.writer = writer;
        this.loads = loads;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The job was taken before, in the epoch that it has now. */
    void execute(ImportJob job, CurrentUser user) {
        try {
            attempt(job, user);
        } catch (LostJob lost) {
            LOG.warn("Import {} was taken over by another worker", job.id());
        } catch (SpokenException refusal) {
            jobs.finish(job.id(), job.epoch(), Result.failed(0, 0, Sentence.of(refusal)));
        } catch (RuntimeException failure) {
            var reference = UUID.randomUUID().toString();
            LOG.error("Import {} failed, reference {}", job.id(), reference, failure);
            jobs.finish(job.id(), job.epoch(), Result.failed(0, 0, Sentence.of("import.failed", reference)));
        }
    }

    /** Another writer may come between: then the whole look and the whole transaction are repeated. */
    private void attempt(ImportJob job, CurrentUser user) {
        var content = jobs.content(job.id());
        for (int attempt = 1; ; attempt++) {
            try {
                once(job, content, user);
                return;
            } catch (PessimisticLockingFailureException | DataIntegrityViolationException | Conflict overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken instanceof Conflict ? overtaken : new Conflict("import.overtaken");
                }
                LOG.info("Import {} was overtaken, trying again", job.id());
            }
        }
    }

    private void once(ImportJob job, byte[] content, CurrentUser user) {
        var inspection = inspect(job, content, user);
        int rejected = inspection.refused();
        if (rejected > 0 && job.mode() == ImportMode.ALL) {
            end(job, Result.failed(inspection.rows(), rejected, Sentence.of("import.rejected.all")));
        } else if (inspection.valid() == 0) {
            end(job, Result.failed(inspection.rows(), rejected, Sentence.of("import.rejected.every")));
        } else {
            transaction.executeWithoutResult(status -> write(job, content, inspection, user));
        }
    }

    private Inspection inspect(ImportJob job, byte[] content, CurrentUser user) {
        var layout = job.layout(content).requireComplete();
        errors.clear(job.id());
        var waiting = new ArrayList<Fault>();
        int lines = linesOf(content);
        var inspection = inspector.inspect(
                content,
                layout,
                loads.begin(user),
                fault -> keep(job, waiting, fault),
                rows -> advance(job, INSPECTED * rows / lines));
        errors.add(job.id(), waiting);
        return inspection;
    }

    private void keep(ImportJob job, List<Fault> waiting, Fault fault) {
        waiting.add(fault);
        if (waiting.size() == Pieces.SIZE) {
            errors.add(job.id(), waiting);
            waiting.clear();
        }
    }

    private void write(ImportJob job, byte[] content, Inspection inspection, CurrentUser user) {
        IntConsumer progress = rows -> advance(job, INSPECTED + (WRITTEN - INSPECTED) * rows / inspection.rows());
        var counts = writer.write(job, content, inspection, loads.begin(user), progress);
        var result = new Result(
                JobStatus.DONE,
                inspection.rows(),
                counts.inserted,
                counts.updated,
                counts.unchanged,
                inspection.refused(),
                null);
        end(job, result);
        audit.record(AuditEvent.by(user.actor(), "IMPORT_DONE")
                .on("import", job.id(), job.fileName())
                .with("importKind", job.kind().path())
                .with("inserted", result.inserted())
                .with("updated", result.updated())
                .with("unchanged", result.unchanged())
                .with("rejected", result.rejected()));
    }

    private void end(ImportJob job, Result result) {
        if (!jobs.finish(job.id(), job.epoch(), result)) {
            throw new LostJob();
        }
    }

    private void advance(ImportJob job, int progress) {
        var separately = new TransactionTemplate(transaction.getTransactionManager());
        separately.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        boolean mine = Boolean.TRUE.equals(
                separately.execute(status -> jobs.advance(job.id(), job.epoch(), Math.min(progress, WRITTEN))));
        if (!mine) {
            throw new LostJob();
        }
    }

    private static int linesOf(byte[] content) {
        int lines = 1;
        for (byte one : content) {
            lines += one == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Somebody else has taken the job: whatever was written here is rolled back. */
    private static final class LostJob extends RuntimeException {

        LostJob() {
            super(null, null, false, false);
        }
    }
}
