package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Times;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What needs attention first: a person's day, a team, the company (row D6). A handful of queries each, none per row. */
@Component
class HomeBlocks {

    private static final int ROWS = 5;

    private final WaitingProposals proposals;
    private final DueReviews reviews;
    private final RenewalsDue renewals;
    private final FallingAccounts falling;
    private final OverdueMoney overdue;
    private final Candidates candidates;
    private final Times times;

    HomeBlocks(
            WaitingProposals proposals,
            DueReviews reviews,
            RenewalsDue renewals,
            FallingAccounts falling,
            OverdueMoney overdue,
            Candidates candidates,
            Times times) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.renewals = renewals;
        this.falling = falling;
        this.overdue = overdue;
        this.candidates = candidates;
        this.times = times;
    }

    static String reach(CurrentUser user) {
        return user.scope().everything() ? "all" : user.has(Role.SALES_MANAGER) ? "team" : "own";
    }

    void addTo(Model model, CurrentUser user) {
        var slice = Slice.of(user, Filter.NONE);
        model.addAttribute("today", times.today());
        model.addAttribute("toSign", proposals.toSign(user));
        model.addAttribute("own", user.changesCustomers() ? proposals.own(user) : List.of());
        model.addAttribute("reviews", reviews.of(user));
        model.addAttribute("renewals", renewals.of(user, ROWS));
        model.addAttribute("falling", falling.of(slice));
        model.addAttribute("owed", overdue.first(slice, ROWS));
        switch (reach(user)) {
            case "team" -> addTeam(model, slice, user);
            case "all" -> addCompany(model, user);
            default -> model.addAttribute("signs", false);
        }
    }

    private void addTeam(Model model, Slice slice, CurrentUser user) {
        model.addAttribute("signs", true);
        model.addAttribute("reviewShares", reviews.byOwner(user));
        model.addAttribute("candidateOwners", candidates.byOwner(slice));
    }

    private void addCompany(Model model, CurrentUser user) {
        model.addAttribute("signs", user.has(Role.GENERAL_MANAGER));
        model.addAttribute("reviewShares", reviews.byTeam(user));
        model.addAttribute("openProposals", proposals.open(user));
    }
}
