package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.CustomerView;
import io.startier.settings.CompanySettings;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.tiering.Standing;
import io.startier.tiering.Standings;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rating tab of the account page: the star in force, the form to propose one, the history (rows A1, A6). */
@Controller
@RequestMapping("/customers/{code}/rating")
class RatingPage {

    private final AccountPage accountPage;
    private final Proposals proposals;
    private final ProposalRecords records;
    private final ProposalRows rows;
    private final Ratings ratings;
    private final Trail trail;
    private final StarChoices choices;
    private final StarReasons reasons;
    private final TierCosts costs;
    private final Standings standings;
    private final ChangedFigures changed;
    private final EvidenceView evidence;
    private final ProposalHints hints;
    private final CompanySettings settings;
    private final Messages messages;

    RatingPage(
            AccountPage accountPage,
            Proposals proposals,
            ProposalRecords records,
            ProposalRows rows,
            Ratings ratings,
            Trail trail,
            StarChoices choices,
            StarReasons reasons,
            TierCosts costs,
            Standings standings,
            ChangedFigures changed,
            EvidenceView evidence,
            ProposalHints hints,
            CompanySettings settings,
            Messages messages) {
        this.accountPage = accountPage;
        this.proposals = proposals;
        this.records = records;
        this.rows = rows;
        this.ratings = ratings;
        this.trail = trail;
        this.choices = choices;
        this.reasons = reasons;
        this.costs = costs;
        this.standings = standings;
        this.changed = changed;
        this.evidence = evidence;
        this.hints = hints;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * @param asOf an ISO day to look back to
     * @param star and reason: what the form begins with, such as from a review
     */
    @GetMapping
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    String show(
            @PathVariable String code,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String star,
            @RequestParam(required = false) String reason,
            CurrentUser user,
            Model model) {
        var customer = accountPage.open(code, RatingTab.PATH, user, model);
        accountPage.lookBack(asOf, customer, model);
        model.addAttribute("form", blank(customer).beginningWith(star, reason));
        return page(customer, user, model);
    }

    @InitBinder("form")
    void onlyRowsOfTheForm(NativeWebRequest request) {
        EvidenceRows.requireKnown(request);
    }

    @PostMapping
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    ModelAndView propose(
            @PathVariable String code,
            @ModelAttribute("form") ProposalForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        try {
            var proposal = records.require(proposals.propose(form.about(code), user));
            flash.addFlashAttribute("notice", spoken(proposal));
            return SeeOther.to("/customers/{code}/rating", code);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return again(code, HttpStatus.UNPROCESSABLE_CONTENT, user, model);
        } catch (Conflict conflict) {
            model.addAttribute("problem", messages.of(conflict));
            return again(code, HttpStatus.CONFLICT, user, model);
        }
    }

    /** A form sent again may find its proposal decided already. */
    private String spoken(Proposal proposal) {
        boolean asSent = proposal.status().isOpen() || proposal.status() == ProposalStatus.EFFECTIVE;
        return asSent
                ? messages.of("rating.proposed." + proposal.status(), proposal.star())
                : messages.of("rating.status." + proposal.status());
    }

    private ModelAndView again(String code, HttpStatusCode status, CurrentUser user, Model model) {
        var customer = accountPage.open(code, RatingTab.PATH, user, model);
        return new ModelAndView(page(customer, user, model), model.asMap(), status);
    }

    private String page(CustomerView customer, CurrentUser user, Model model) {
        var all = rows.ofCustomer(customer.id());
        var open = all.stream().filter(row -> row.status().isOpen()).findFirst().orElse(null);
        model.addAttribute("open", open);
        model.addAttribute("progress", open == null ? Trail.Progress.NONE : trail.of(open, user));
        addReturned(customer, user, model);
        model.addAttribute(
                "refused", all.stream().filter(RatingPage::cameToNothing).toList());
        model.addAttribute("ratings", ratings.of(customer.id()));
        model.addAttribute("costs", costs.ofEveryStar(customer.id()));
        addChoices(customer, user, model);
        model.addAttribute("currency", settings.company().baseCurrency());
        return "rating/tab";
    }

    private void addReturned(CustomerView customer, CurrentUser user, Model model) {
        var proposal = records.returnedOf(customer.id()).orElse(null);
        model.addAttribute("returned", proposal == null ? null : returned(proposal, user));
        model.addAttribute(
                "givenBack", proposal == null ? null : changed.whyGivenBack(proposal.id(), proposal.figures()));
        evidence.addToForm(model, proposal, (ProposalForm) model.getAttribute("form"));
    }

    private void addChoices(CustomerView customer, CurrentUser user, Model model) {
        var standing = standings.of(customer.id());
        var stars = choices.of(customer, user);
        model.addAttribute("choices", stars);
        model.addAttribute("limits", choices.limits());
        var possible = stars.stream().filter(StarChoices.Choice::possible).map(StarChoices.Choice::star);
        model.addAttribute("hints", hints.of(customer.id(), possible.toList()));
        model.addAttribute("possible", stars.stream().anyMatch(StarChoices.Choice::possible));
        model.addAttribute("suggested", standing.map(Standing::starSuggested).orElse(null));
        model.addAttribute(
                "reasons", reasons.of(standing.map(SeenFigures::of).orElse(SeenFigures.NONE), customer.teamId()));
    }

    private Trail.Progress returned(Proposal proposal, CurrentUser user) {
        return trail.of(rows.require(proposal.id(), user), user);
    }

    private static boolean cameToNothing(ProposalRow row) {
        return !row.status().isOpen() && row.status() != ProposalStatus.EFFECTIVE;
    }

    /** A returned proposal is there to be improved; else the suggested star is chosen. */
    private ProposalForm blank(CustomerView customer) {
        var token = UUID.randomUUID().toString();
        return records.returnedOf(customer.id())
                .map(old -> new ProposalForm(null, String.valueOf(old.star()), old.reason(), old.evidence(), token))
                .orElseGet(() -> new ProposalForm(null, suggestion(customer), null, null, token));
    }

    private String suggestion(CustomerView customer) {
        return standings
                .of(customer.id())
                .map(standing -> String.valueOf(standing.starSuggested()))
                .orElse(Objects.toString(customer.starInForce(), null));
    }
}
