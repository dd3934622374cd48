package io.startier.tiering.assessment;

import io.startier.customer.CustomerFactsChanged;
import io.startier.customer.CustomerMoved;
import io.startier.customer.PotentialEstimated;
import io.startier.sales.OrdersChanged;
import io.startier.settings.FiscalYearChanged;
import io.startier.settings.RatesChanged;
import io.startier.tiering.Schemes;
import io.startier.tiering.scheme.SchemePublished;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears in the transaction of a change that assessments are out of date and takes it down there, once per transaction, so
 * that no crash loses it (row T14). Single customers are re-assessed as soon as the change is there.
 */
@Component
class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final Requests requests;
    private final Caretaker caretaker;
    private final PartialAssessor partially;
    private final Schemes schemes;
    private final AssessmentProperties properties;

    Changes(
            Requests requests,
            Caretaker caretaker,
            PartialAssessor partially,
            Schemes schemes,
            AssessmentProperties properties) {
        this.requests = requests;
        this.caretaker = caretaker;
        this.partially = partially;
        this.schemes = schemes;
        this.properties = properties;
    }

    @EventListener
    void ordered(OrdersChanged change) {
        outOfDate(change.customerIds());
    }

    @EventListener
    void recorded(CustomerFactsChanged change) {
        outOfDate(change.customerIds());
    }

    @EventListener
    void estimated(PotentialEstimated change) {
        outOfDate(Set.of(change.customerId()));
    }

    /** Whatever changes the figures of everybody waits for the whole. */
    @EventListener({RatesChanged.class, FiscalYearChanged.class, SchemePublished.class})
    void changedForAll() {
        outOfDate(Set.of());
    }

    /** Where teams have bounds of their own, a customer's stars depend on its team. */
    @EventListener
    void moved(CustomerMoved move) {
        if (!schemes.current().rules().teamStarBounds().isEmpty()) {
            changedForAll();
        }
    }

    private void outOfDate(Set<Long> customerIds) {
        if (properties.followChanges()) {
            noted().customerIds.addAll(customerIds);
        }
    }

    private Noted noted() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Noted.class::isInstance)
                .map(Noted.class::cast)
                .findFirst()
                .orElseGet(this::note);
    }

    private Noted note() {
        requests.add();
        var noted = new Noted();
        TransactionSynchronizationManager.registerSynchronization(noted);
        return noted;
    }

    private final class Noted implements TransactionSynchronization {

        private final Set<Long> customerIds = new HashSet<>();

        @Override
        public void afterCommit() {
            caretaker.changed();
            try {
                partially.carryOut(customerIds);
            } catch (RuntimeException failure) {
                LOG.error("Customers could not be re-assessed at once; the next assessment includes them", failure);
            }
        }
    }
}
