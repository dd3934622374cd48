package io.startier.profile;

import io.startier.customer.AccountFigures;
import io.startier.customer.Customers;
import java.util.List;
import org.springframework.stereotype.Component;

/** How complete the card is, in the strip at the head of a key account's page, or where a card has been begun (row P2). */
@Component
class CardCompleteness implements AccountFigures {

    private final Cards cards;
    private final CardStore store;
    private final Customers customers;

    CardCompleteness(Cards cards, CardStore store, Customers customers) {
        this.cards = cards;
        this.store = store;
        this.customers = customers;
    }

    @Override
    public List<Figure> of(long customerId) {
        var star = customers.withId(customerId).starInForce();
        boolean key = star != null && star >= CardTab.KEY_ACCOUNT;
        if (!key && store.now(customerId).isEmpty()) {
            return List.of();
        }
        var score = cards.completeness(customerId).score();
        return List.of(new Figure(40, "profile.completeness", Kind.SHARE, score, null, CardTab.PATH));
    }
}
