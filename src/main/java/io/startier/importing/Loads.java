package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.sales.Products;
import io.startier.sales.activity.ActivityKinds;
import io.startier.settings.ExchangeRates;
import io.startier.shared.Times;
import io.startier.tiering.Schemes;
import org.springframework.stereotype.Component;

/** Begins passes over files. */
@Component
class Loads {

    private final People people;
    private final Products products;
    private final ActivityKinds activityKinds;
    private final ExchangeRates rates;
    private final Schemes schemes;
    private final Times times;

    Loads(
            People people,
            Products products,
            ActivityKinds activityKinds,
            ExchangeRates rates,
            Schemes schemes,
            Times times) {
        this.people = people;
        this.products = products;
        this.activityKinds = activityKinds;
        this.rates = rates;
        this.schemes = schemes;
        this.times = times;
    }

    Load begin(CurrentUser user) {
        return new Load(
                user,
                times.today(),
                rates.table(),
                people.byUsername(),
                people.teamsByCode(),
                products.idsByCode(),
                activityKinds.codesByName(),
                schemes.current().rules());
    }
}
