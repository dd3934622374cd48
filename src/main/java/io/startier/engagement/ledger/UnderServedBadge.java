package io.startier.engagement.ledger;

import io.startier.customer.AccountBadge;
import io.startier.customer.CustomerView;
import io.startier.shared.Messages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says at the head of a key account's page that it gets less than it was promised (row G1). */
@Component
class UnderServedBadge implements AccountBadge {

    private static final int KEY_ACCOUNT = 3;
    private static final String TAB = "service";

    private final ServiceLedger ledger;
    private final Messages messages;

    UnderServedBadge(ServiceLedger ledger, Messages messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /** The ledger is not asked about the many who are no key accounts: it has much to read. */
    @Override
    public Optional<Badge> of(CustomerView customer) {
        if (customer.starInForce() == null || customer.starInForce() < KEY_ACCOUNT) {
            return Optional.empty();
        }
        return ledger.of(customer.id(), LedgerFilter.period(null))
                .filter(row -> row.verdict() == Verdict.UNDER)
                .map(row -> new Badge(
                        messages.of(
                                "ledger.badge",
                                row.served().kept(),
                                row.served().promised()),
                        "bad",
                        TAB));
    }
}
