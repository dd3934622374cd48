package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.sales.Products;
import io.startier.settings.ExchangeRates;
import io.startier.shared.Times;
import org.springframework.stereotype.Component;

/** Begins passes over files. */
@Component
class Loads {

    private final People people;
    private final Products products;
    private final ExchangeRates rates;
    private final Times times;

    Loads(People people, Products products, ExchangeRates rates, Times times) {
        this.people = people;
        this.products = products;
        this.rates = rates;
        this.times = times;
    }

    Load begin(CurrentUser user) {
        return new Load(
                user, times.today(), rates.table(), people.byUsername(), people.teamsByCode(), products.idsByCode());
    }
}
