package io.startier.tiering.assessment;

import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.TieringMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Re-assesses single customers at once after new data (row T14), by what the published assessment found out about all of
 * them, with work that does not grow with their number. The whole follows by itself, and until then stays as it is.
 */
@Component
class PartialAssessor {

    /** More customers than this wait for the whole. */
    static final int MOST = 50;

    private final Partials partials;
    private final FactsReader facts;
    private final Results results;
    private final List<TieringMethod> methods;
    private final CompanySettings settings;
    private final Times times;
    private final TransactionTemplate transaction;

    PartialAssessor(
            Partials partials,
            FactsReader facts,
            Results results,
            List<TieringMethod> methods,
            CompanySettings settings,
            Times times,
            PlatformTransactionManager transactions) {
        this.partials = partials;
        this.facts = facts;
        this.results = results;
        this.methods = methods;
        this.settings = settings;
        this.times = times;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Nothing happens without a published assessment, nor when its years are over: then only the whole can tell. */
    void carryOut(Set<Long> customerIds) {
        if (!customerIds.isEmpty() && customerIds.size() <= MOST) {
            transaction.executeWithoutResult(status -> partials.base().ifPresent(base -> reassess(customerIds, base)));
        }
    }

    private void reassess(Set<Long> customerIds, Partials.Base base) {
        var basis = basis(base);
        if (!basis.years().equals(base.years())) {
            return;
        }
        var census = facts.some(customerIds, basis.asOf());
        long id = partials.add(base, basis, census.size());
        results.write(rows(id, census, basis, base));
        partials.carryOver(id, base);
    }

    private Basis basis(Partials.Base base) {
        return Basis.of(
                base.asOf(),
                base.yearsChosen() ? base.years() : List.of(),
                times.today(),
                settings.company().fiscalYears(),
                base.scheme().rules().basisYearCount());
    }

    private List<List<Object>> rows(long id, Census census, Basis basis, Partials.Base base) {
        var occasion = basis.with(base.scheme().rules());
        List<Grading> gradings = methods.stream()
                .map(method -> method.resume(occasion, base.findings()))
                .toList();
        var rows = new ArrayList<List<Object>>();
        census.look(occasion, customer -> rows.add(results.row(id, customer, occasion, gradings)));
        return rows;
    }
}
