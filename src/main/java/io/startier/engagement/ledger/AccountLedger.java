package io.startier.engagement.ledger;

import io.startier.settings.CompanySettings;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The ledger of one customer, for the head of its service tab: fragment {@code ledger/account :: account} (row G1). */
@Component
public class AccountLedger {

    private final ServiceLedger ledger;
    private final CompanySettings settings;

    AccountLedger(ServiceLedger ledger, CompanySettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Puts {@code ledger} (null for a lost customer), {@code ledgerDays}, {@code ledgerPeriods} and {@code currency} into the
     * model. The caller has seen to it that the reader may see the customer.
     *
     * @param days of the period until today: 90, 180 or 365; null, and what is none of them, is 90
     */
    public void show(long customerId, Integer days, Model model) {
        int period = LedgerFilter.period(days);
        model.addAttribute("ledger", ledger.of(customerId, period).orElse(null));
        model.addAttribute("ledgerDays", period);
        model.addAttribute("ledgerPeriods", LedgerFilter.PERIODS);
        model.addAttribute("currency", settings.company().baseCurrency());
    }
}
