package io.startier.tiering.assessment;

import io.startier.customer.CustomerFactsChanged;
import io.startier.customer.CustomerMoved;
import io.startier.customer.PotentialEstimated;
import io.startier.sales.OrdersChanged;
import io.startier.settings.FiscalYearChanged;
import io.startier.settings.RatesChanged;
import io.startier.tiering.Schemes;
import io.startier.tiering.scheme.SchemePublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears in the transaction of a change that assessments are out of date and takes it down there, once per transaction, so
 * that no crash loses it (row T14).
 */
@Component
class Changes {

    private final Requests requests;
    private final Caretaker caretaker;
    private final Schemes schemes;
    private final AssessmentProperties properties;

    Changes(Requests requests, Caretaker caretaker, Schemes schemes, AssessmentProperties properties) {
        this.requests = requests;
        this.caretaker = caretaker;
        this.schemes = schemes;
        this.properties = properties;
    }

    @EventListener({
        OrdersChanged.class,
        CustomerFactsChanged.class,
        PotentialEstimated.class,
        RatesChanged.class,
        FiscalYearChanged.class,
        SchemePublished.class
    })
    void outOfDate() {
        if (properties.followChanges() && !isNoted()) {
            requests.add();
            TransactionSynchronizationManager.registerSynchronization(new Noted());
        }
    }

    /** Where teams have bounds of their own, a customer's stars depend on its team. */
    @EventListener
    void moved(CustomerMoved move) {
        if (!schemes.current().rules().teamStarBounds().isEmpty()) {
            outOfDate();
        }
    }

    private static boolean isNoted() {
        return TransactionSynchronizationManager.getSynchronizations().stream().anyMatch(Noted.class::isInstance);
    }

    private final class Noted implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            caretaker.changed();
        }
    }
}
