package io.startier.tiering.assessment;

import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import io.startier.tiering.Rules;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.TieringMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Classes everybody by two sets of rules as the next assessment would, over the same data, and stores nothing. */
@Component
public class Rehearsal {

    /** What both sets of rules make of a customer: values of the wished columns, null where it is not classed. */
    @FunctionalInterface
    public interface Audience {
        void see(Facts facts, Map<String, Object> before, Map<String, Object> after);
    }

    private static final int STEPS = 4;

    private final FactsReader facts;
    private final List<TieringMethod> methods;
    private final Ledger ledger;
    private final CompanySettings settings;
    private final Times times;
    private final TransactionTemplate snapshot;

    Rehearsal(
            FactsReader facts,
            List<TieringMethod> methods,
            Ledger ledger,
            CompanySettings settings,
            Times times,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.methods = methods;
        this.ledger = ledger;
        this.settings = settings;
        this.times = times;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** The day and the years that the next assessment would look at by the rules. */
    public Occasion occasion(Rules rules) {
        var chosen = ledger.chosen().orElse(Ledger.Chosen.NOTHING);
        return Basis.of(
                        chosen.asOf(),
                        chosen.basisYears(),
                        times.today(),
                        settings.company().fiscalYears(),
                        rules.basisYearCount())
                .with(rules);
    }

    /**
     * @param before of the same day as {@code after}
     * @param columns of the results that the audience wants to see
     * @param progress called after each of several steps, with percent
     */
    public void carryOut(
            Occasion before, Occasion after, List<String> columns, Audience audience, IntConsumer progress) {
        var census = snapshot.execute(status -> facts.everybody(before.asOf(), () -> {}));
        progress.accept(100 / STEPS);
        var first = new ArrayList<Map<String, Object>>(census.size());
        var earlier = census.survey(methods, before, () -> {});
        census.look(before, customer -> first.add(classes(customer, earlier, columns)));
        progress.accept(2 * 100 / STEPS);
        var later = census.survey(methods, after, () -> {});
        progress.accept(3 * 100 / STEPS);
        var seen = first.iterator();
        census.look(after, customer -> audience.see(customer, seen.next(), classes(customer, later, columns)));
    }

    private Map<String, Object> classes(Facts customer, List<Grading> gradings, List<String> wanted) {
        var classes = new HashMap<String, Object>();
        for (int i = 0; i < methods.size(); i++) {
            var columns = methods.get(i).columns();
            var values = gradings.get(i).classes(customer);
            for (int k = 0; k < columns.size(); k++) {
                if (wanted.contains(columns.get(k))) {
                    classes.put(columns.get(k), values.get(k));
                }
            }
        }
        return classes;
    }
}
