package io.startier.engagement.ledger;

import io.startier.customer.AccountBadge;
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

    @Override
    public Optional<Badge> of(long customerId) {
        return ledger.of(customerId, LedgerFilter.period(null))
                .filter(row -> row.star() != null && row.star() >= KEY_ACCOUNT && row.verdict() == Verdict.UNDER)
                .map(row -> new Badge(
                        messages.of(
                                "ledger.badge",
                                row.served().kept(),
                                row.served().promised()),
                        "bad",
                        TAB));
    }
}
