package io.startier.tiering.assessment;

import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out one run (row T14). The customers are read once, in one snapshot of the database, so that nobody is rated on
 * half an import; then they are looked at twice. Results are written in transactions of their own while the next ones are
 * made, and each proves before its commit that the run is still ours.
 */
@Component
class Assessor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CHUNK = 2_000;

    private final FactsReader facts;
    private final Results results;
    private final Ledger ledger;
    private final List<TieringMethod> methods;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;

    Assessor(
            FactsReader facts,
            Results results,
            Ledger ledger,
            List<TieringMethod> methods,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.results = results;
        this.ledger = ledger;
        this.methods = methods;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws RunLost when the run was taken away or {@code lost} says so; nothing of it is visible then */
    void carryOut(Run run, BooleanSupplier lost) {
        Runnable watch = () -> checkOurs(run, lost);
        var census = snapshot.execute(status -> facts.everybody(run.basis().asOf(), watch));
        var gradings = survey(run, census, watch);
        var pass = new Pass(run, gradings, census.size());
        try (var writers = new ResultWriters(pass::store)) {
            census.look(run.occasion(), customer -> {
                watch.run();
                pass.grade(customer, writers);
            });
            pass.finish(writers);
        }
        publish(run, gradings, census.size());
    }

    private List<Grading> survey(Run run, Census census, Runnable watch) {
        var surveys =
                methods.stream().map(method -> method.begin(run.occasion())).toList();
        census.look(run.occasion(), customer -> {
            watch.run();
            surveys.forEach(survey -> survey.see(customer));
        });
        return surveys.parallelStream().map(Survey::finish).toList();
    }

    private static void checkOurs(Run run, BooleanSupplier lost) {
        if (lost.getAsBoolean()) {
            throw new RunLost(run.id());
        }
    }

    private void publish(Run run, List<Grading> gradings, int customers) {
        Map<String, Object> findings = new TreeMap<>();
        gradings.forEach(grading -> findings.putAll(grading.findings()));
        writing.executeWithoutResult(status -> {
            if (!ledger.publish(run, customers, JSON.writeValueAsString(findings))) {
                throw new RunLost(run.id());
            }
        });
    }

    /** The second look: classes for everybody, chunk by chunk. */
    private final class Pass {

        private final Run run;
        private final List<Grading> gradings;
        private final int expected;
        private final AtomicInteger stored = new AtomicInteger();
        private List<List<Object>> chunk = new ArrayList<>(CHUNK);

        Pass(Run run, List<Grading> gradings, int expected) {
            this.run = run;
            this.gradings = gradings;
            this.expected = expected;
        }

        void grade(Facts customer, ResultWriters writers) {
            chunk.add(results.row(run.id(), customer, run.occasion(), gradings));
            if (chunk.size() == CHUNK) {
                hand(writers);
            }
        }

        void finish(ResultWriters writers) {
            hand(writers);
            writers.finish();
        }

        private void hand(ResultWriters writers) {
            writers.write(chunk);
            chunk = new ArrayList<>(CHUNK);
        }

        /** The fence comes last, so that a paused node does not hold the row that others need to end its run. */
        void store(List<List<Object>> some) {
            writing.executeWithoutResult(status -> {
                results.write(some);
                int customers = stored.addAndGet(some.size());
                if (!ledger.advance(run, (int) Math.min(99, 100L * customers / Math.max(1, expected)))) {
                    throw new RunLost(run.id());
                }
            });
        }
    }
}
