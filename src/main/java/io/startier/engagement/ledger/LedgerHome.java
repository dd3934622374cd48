package io.startier.engagement.ledger;

import io.startier.account.CurrentUser;
import io.startier.customer.HomeBlock;
import io.startier.settings.CompanySettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The under-served customers with the most money at stake, on the start page (row D6). */
@Component
class LedgerHome implements HomeBlock {

    private static final int ROWS = 5;
    private static final LedgerFilter UNDER = LedgerFilter.of("under");

    /** @param atStake of all under-served ones together, in base currency */
    record Content(List<LedgerRow> rows, long under, BigDecimal atStake, long over, String currency) {}

    private final ServiceLedger ledger;
    private final CompanySettings settings;

    LedgerHome(ServiceLedger ledger, CompanySettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public Optional<Shown> of(CurrentUser user) {
        var all = ledger.byStar(UNDER, user).stream().reduce(StarLine.NONE, StarLine::plus);
        var rows = all.under() == 0 ? List.<LedgerRow>of() : ledger.first(UNDER, ROWS, user);
        return Optional.of(new Shown(
                "ledger/home",
                new Content(
                        rows,
                        all.under(),
                        all.underStake(),
                        all.over(),
                        settings.company().baseCurrency())));
    }
}
