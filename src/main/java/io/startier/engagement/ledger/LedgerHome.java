package io.startier.engagement.ledger;

import io.startier.account.CurrentUser;
import io.startier.customer.HomeBlock;
import io.startier.settings.CompanySettings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The under-served customers with the most money at stake, on the start page (row D6). Who answers for the whole company looks
 * at key accounts and VIPs: the others are their managers' business, and too many to be counted for each start.
 */
@Component
class LedgerHome implements HomeBlock {

    private static final int ROWS = 5;

    /** @param star which ones, as the filter has it, null for all; @param currency of the money */
    record Content(Urgent urgent, String star, String currency) {}

    private final ServiceLedger ledger;
    private final CompanySettings settings;

    LedgerHome(ServiceLedger ledger, CompanySettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public int position() {
        return 12;
    }

    @Override
    public Optional<Shown> of(CurrentUser user) {
        var everybody = LedgerFilter.of("under");
        var filter = user.scope().everything() ? everybody.ofTheTop() : everybody;
        return Optional.of(new Shown(
                "ledger/home",
                new Content(
                        ledger.urgent(filter, ROWS, user),
                        filter.star(),
                        settings.company().baseCurrency())));
    }
}
