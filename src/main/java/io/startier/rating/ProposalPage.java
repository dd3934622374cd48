package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.Customers;
import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One proposal with everything an approver needs (row A3). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ProposalPage {

    private final ProposalRows rows;
    private final Trail trail;
    private final Ratings ratings;
    private final Customers customers;
    private final StarReasons reasons;
    private final SalesTrend trend;
    private final TierCosts costs;
    private final CompanySettings settings;
    private final Times times;

    ProposalPage(
            ProposalRows rows,
            Trail trail,
            Ratings ratings,
            Customers customers,
            StarReasons reasons,
            SalesTrend trend,
            TierCosts costs,
            CompanySettings settings,
            Times times) {
        this.rows = rows;
        this.trail = trail;
        this.ratings = ratings;
        this.customers = customers;
        this.reasons = reasons;
        this.trend = trend;
        this.costs = costs;
        this.settings = settings;
        this.times = times;
    }

    @GetMapping("/approvals/{id}")
    String proposal(@PathVariable long id, CurrentUser user, Model model) {
        var row = rows.require(id, user);
        var customer = customers.withId(row.customerId());
        model.addAttribute("section", "approvals");
        model.addAttribute("zone", times.zone());
        model.addAttribute("moment", times.now());
        model.addAttribute("row", row);
        model.addAttribute("customer", customer);
        model.addAttribute("deputyOnly", !user.scope().covers(customer.ownerId(), customer.teamId()));
        model.addAttribute("progress", trail.of(row, user));
        model.addAttribute("reasons", reasons.of(row.now(), customer.teamId()));
        model.addAttribute("years", trend.years());
        model.addAttribute("cost", costs.of(customer.id(), row.star()).orElse(null));
        model.addAttribute("ratings", ratings.of(customer.id()));
        model.addAttribute("currency", settings.company().baseCurrency());
        return "rating/proposal";
    }
}
