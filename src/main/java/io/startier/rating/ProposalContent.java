package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.customer.Customers;
import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of one proposal shows (row A3). */
@Component
class ProposalContent {

    static final String PAGE = "rating/proposal";

    private final ProposalRows rows;
    private final Trail trail;
    private final Ratings ratings;
    private final Customers customers;
    private final StarReasons reasons;
    private final SalesTrend trend;
    private final TierCosts costs;
    private final ChangedFigures changed;
    private final EvidenceView evidence;
    private final ProposalHints hints;
    private final CompanySettings settings;
    private final Times times;

    ProposalContent(
            ProposalRows rows,
            Trail trail,
            Ratings ratings,
            Customers customers,
            StarReasons reasons,
            SalesTrend trend,
            TierCosts costs,
            ChangedFigures changed,
            EvidenceView evidence,
            ProposalHints hints,
            CompanySettings settings,
            Times times) {
        this.rows = rows;
        this.trail = trail;
        this.ratings = ratings;
        this.customers = customers;
        this.reasons = reasons;
        this.trend = trend;
        this.costs = costs;
        this.changed = changed;
        this.evidence = evidence;
        this.hints = hints;
        this.settings = settings;
        this.times = times;
    }

    /** @throws io.startier.shared.NotFound when it is absent or out of sight */
    void addTo(Model model, long id, CurrentUser user) {
        var row = rows.require(id, user);
        var customer = customers.withId(row.customerId());
        model.addAttribute("section", "approvals");
        model.addAttribute("zone", times.zone());
        model.addAttribute("moment", times.now());
        model.addAttribute("row", row);
        model.addAttribute("customer", customer);
        model.addAttribute("deputyOnly", !user.scope().covers(customer.ownerId(), customer.teamId()));
        model.addAttribute("progress", trail.of(row, user));
        var changes = changed.of(row);
        model.addAttribute("changes", changes);
        model.addAttribute("excess", changed.spoken(changes.excesses()));
        model.addAttribute("givenBack", changed.whyGivenBack(id, row.seen()));
        model.addAttribute("rules", reasons.rules(row.now(), customer.teamId()));
        model.addAttribute("years", trend.years());
        model.addAttribute("hints", row.status().isOpen() ? hints.of(customer.id(), List.of(row.star())) : List.of());
        model.addAttribute("cost", costs.of(customer.id(), row.star()).orElse(null));
        addRatings(model, row, ratings.of(customer.id()));
        model.addAttribute("currency", settings.company().baseCurrency());
        evidence.addTo(model, row, user);
    }

    private static void addRatings(Model model, ProposalRow row, List<Rating> ratings) {
        model.addAttribute("ratings", ratings);
        model.addAttribute("since", SinceLastRating.of(row, ratings).orElse(null));
    }
}
