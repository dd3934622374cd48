package io.startier.profile;

import io.startier.customer.CustomerProfile;
import io.startier.customer.CustomerRegister;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.sales.receivables.PaymentBehaviour;
import io.startier.settings.ExchangeRates;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cards of customers for other modules and for the page; the caller has seen to the scope (rows P1, P2, P8). */
@Component
public class Cards {

    private final Customers customers;
    private final CustomerRegister register;
    private final CardStore store;
    private final CardParts parts;
    private final TradeQuery trade;
    private final PaymentBehaviour payments;
    private final ExchangeRates rates;
    private final Times times;

    Cards(
            Customers customers,
            CustomerRegister register,
            CardStore store,
            CardParts parts,
            TradeQuery trade,
            PaymentBehaviour payments,
            ExchangeRates rates,
            Times times) {
        this.customers = customers;
        this.register = register;
        this.store = store;
        this.parts = parts;
        this.trade = trade;
        this.payments = payments;
        this.rates = rates;
        this.times = times;
    }

    /**
     * The card as it is now, with texts in the language of the current reader.
     *
     * @throws NotFound when there is no such customer
     */
    public CardView of(long customerId) {
        return of(customers.withId(customerId), null, false);
    }

    /** 0–1 and what is missing (row P2). */
    public Completeness completeness(long customerId) {
        return Completeness.of(filled(record(customerId), store.now(customerId)));
    }

    /** Whether the overview, which a new target needs at least, is filled (row P2). */
    public boolean overviewComplete(long customerId) {
        return completeness(customerId).overview();
    }

    /** @param end the moment that is looked back to, or null for now; the customer record and figures are always today's */
    CardView of(CustomerView customer, Instant end, boolean byProduct) {
        var record = record(customer.id());
        var written = end == null ? store.now(customer.id()) : store.at(customer.id(), end);
        return new CardView(
                customer.id(),
                customer.code(),
                customer.name(),
                parts.of(customer.id(), record, written, end),
                Completeness.of(filled(record, written)),
                trade.of(customer.id(), byProduct),
                credit(customer.id(), written));
    }

    private CardView.Credit credit(long customerId, Map<Slot, String> written) {
        var table = rates.table();
        var limit = written.get(new Slot(CardField.CREDIT_LIMIT, ""));
        var currency = written.get(new Slot(CardField.CREDIT_CURRENCY, ""));
        var inBase = limit == null || currency == null
                ? null
                : table.toBase(new BigDecimal(limit), currency, times.today()).orElse(null);
        return new CardView.Credit(table.baseCurrency(), payments.of(customerId), payments.open(customerId), inBase);
    }

    private Map<CardField, String> record(long customerId) {
        return record(register.profileOf(customerId));
    }

    /** What the customer record says. */
    private static Map<CardField, String> record(CustomerProfile profile) {
        var record = new EnumMap<CardField, String>(CardField.class);
        record.put(CardField.NAME, profile.name());
        record.put(CardField.ADDRESS, profile.address());
        record.put(CardField.PHONE, profile.phone());
        record.put(CardField.FOUNDED, profile.founded());
        record.put(CardField.STAFF, profile.staffCount() == null ? null : String.valueOf(profile.staffCount()));
        record.values().removeIf(text -> text == null);
        return record;
    }

    private static Set<CardField> filled(Map<CardField, String> record, Map<Slot, String> written) {
        var filled = EnumSet.noneOf(CardField.class);
        filled.addAll(record.keySet());
        written.keySet().forEach(slot -> filled.add(slot.field()));
        return filled;
    }
}
