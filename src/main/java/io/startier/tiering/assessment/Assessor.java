package io.startier.tiering.assessment;

import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out one run (row T14). Both looks at the customers happen in one snapshot of the database, so that nobody is
 * rated on half an import; results are written in transactions of their own, and each proves before its commit that the run
 * is still ours.
 */
@Component
class Assessor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CHUNK = 5_000;

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
        int expected = facts.countCustomers();
        snapshot.executeWithoutResult(status -> {
            var gradings = survey(run, lost);
            var pass = new Pass(run, gradings, expected, lost);
            facts.read(run.occasion(), pass::grade);
            pass.finish();
        });
    }

    private List<Grading> survey(Run run, BooleanSupplier lost) {
        var surveys =
                methods.stream().map(method -> method.begin(run.occasion())).toList();
        facts.read(run.occasion(), customer -> {
            checkOurs(run, lost);
            surveys.forEach(survey -> survey.see(customer));
        });
        return surveys.stream().map(Survey::finish).toList();
    }

    private static void checkOurs(Run run, BooleanSupplier lost) {
        if (lost.getAsBoolean()) {
            throw new RunLost(run.id());
        }
    }

    /** The second look: classes for everybody, written chunk by chunk, and the publishing at its end. */
    private final class Pass {

        private final Run run;
        private final List<Grading> gradings;
        private final int expected;
        private final BooleanSupplier lost;
        private final List<List<Object>> chunk = new ArrayList<>(CHUNK);
        private int customers;

        Pass(Run run, List<Grading> gradings, int expected, BooleanSupplier lost) {
            this.run = run;
            this.gradings = gradings;
            this.expected = expected;
            this.lost = lost;
        }

        void grade(Facts customer) {
            checkOurs(run, lost);
            chunk.add(results.row(run.id(), customer, run.occasion(), gradings));
            customers++;
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        /** The fence comes last, so that a paused node does not hold the row that others need to end its run. */
        private void flush() {
            writing.executeWithoutResult(status -> {
                results.write(chunk);
                if (!ledger.advance(run, (int) Math.min(99, 100L * customers / Math.max(1, expected)))) {
                    throw new RunLost(run.id());
                }
            });
            chunk.clear();
        }

        void finish() {
            flush();
            Map<String, Object> findings = new TreeMap<>();
            gradings.forEach(grading -> findings.putAll(grading.findings()));
            writing.executeWithoutResult(status -> {
                if (!ledger.publish(run, customers, JSON.writeValueAsString(findings))) {
                    throw new RunLost(run.id());
                }
            });
        }
    }
}
