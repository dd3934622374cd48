package io.startier.sales.receivables;

import io.startier.customer.AccountFigures;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is overdue, in the strip at the head of the account page (row S3). */
@Component
class ReceivablesFigures implements AccountFigures {

    private final CustomerReceivables receivables;

    ReceivablesFigures(CustomerReceivables receivables) {
        this.receivables = receivables;
    }

    @Override
    public List<Figure> of(long customerId) {
        return List.of(new Figure(
                35,
                "receivables.figure.overdue",
                Kind.MONEY,
                receivables.overdue(customerId),
                null,
                ReceivablesTab.PATH));
    }
}
