package io.startier.tiering.assessment;

import io.startier.tiering.method.Grading;
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
    private static final int CHUNK = 1_000;

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
        var gradings = census.survey(methods, run.occasion(), watch);
        var pass = new Pass(run, gradings, census);
        try (var steps = new SideBySide()) {
            for (int from = 0; from < census.size(); from += CHUNK) {
                int first = from;
                steps.carryOut(() -> {
                    watch.run();
                    pass.store(pass.grade(first));
                });
            }
            steps.finish();
        }
        publish(run, gradings, census.size());
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

    /** The second look: classes for everybody, chunk by chunk, several chunks at a time. */
    private final class Pass {

        private final Run run;
        private final List<Grading> gradings;
        private final Census census;
        private final AtomicInteger stored = new AtomicInteger();

        Pass(Run run, List<Grading> gradings, Census census) {
            this.run = run;
            this.gradings = gradings;
            this.census = census;
        }

        List<List<Object>> grade(int first) {
            var rows = new ArrayList<List<Object>>(CHUNK);
            for (var customer : census.some(first, CHUNK, run.occasion())) {
                rows.add(results.row(run.id(), customer, run.occasion(), gradings));
            }
            return rows;
        }

        /** The fence comes last, so that a paused node does not hold the row that others need to end its run. */
        void store(List<List<Object>> some) {
            writing.executeWithoutResult(status -> {
                results.write(some);
                int customers = stored.addAndGet(some.size());
                if (!ledger.advance(run, (int) Math.min(99, 100L * customers / census.size()))) {
                    throw new RunLost(run.id());
                }
            });
        }
    }
}
