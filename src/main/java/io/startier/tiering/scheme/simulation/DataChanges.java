package io.startier.tiering.scheme.simulation;

import io.startier.customer.CustomerFactsChanged;
import io.startier.customer.CustomerMoved;
import io.startier.customer.PotentialEstimated;
import io.startier.sales.OrdersChanged;
import io.startier.settings.FiscalYearChanged;
import io.startier.settings.RatesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears in the transaction of a change that the newest simulation does not show today's data any more. */
@Component
class DataChanges {

    private final SimulationBook book;

    DataChanges(SimulationBook book) {
        this.book = book;
    }

    @EventListener({
        OrdersChanged.class,
        CustomerFactsChanged.class,
        PotentialEstimated.class,
        CustomerMoved.class,
        RatesChanged.class,
        FiscalYearChanged.class
    })
    void outdate() {
        book.outdate();
    }
}
