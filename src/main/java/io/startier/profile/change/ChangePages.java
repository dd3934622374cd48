package io.startier.profile.change;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.customer.CustomerView;
import io.startier.profile.CardPanel;
import io.startier.profile.ListChoices;
import io.startier.profile.ProfileExports;
import io.startier.profile.Whose;
import io.startier.settings.CompanySettings;
import io.startier.shared.CsvDownload;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Marked changes: the list, one with the form for its cause, and those of a customer beside its card (row P4). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class ChangePages implements CardPanel {

    private static final int ROWS = 1000;

    private final MarkedChanges changes;
    private final MarkingSettings settings;
    private final ListChoices choices;
    private final ProfileExports exports;
    private final CompanySettings company;
    private final Messages messages;
    private final Times times;

    ChangePages(
            MarkedChanges changes,
            MarkingSettings settings,
            ListChoices choices,
            ProfileExports exports,
            CompanySettings company,
            Messages messages,
            Times times) {
        this.changes = changes;
        this.settings = settings;
        this.choices = choices;
        this.exports = exports;
        this.company = company;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/cards/changes")
    String list(
            Whose whose,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String direction,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var filter = new ChangeFilter(whose, state, direction);
        choices.addTo(model, "changes", whose, user);
        model.addAttribute("filter", filter);
        model.addAttribute("found", changes.page(filter, number, user));
        model.addAttribute(
                "export", filter.address("/cards/changes.csv").encode().toUriString());
        addRule(model);
        return "profile/changes";
    }

    @GetMapping("/cards/changes.csv")
    void export(
            Whose whose,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String direction,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        var filter = new ChangeFilter(whose, state, direction);
        exports.note(user, "changes");
        try (var csv = CsvDownload.to(response, "marked-changes.csv")) {
            csv.row(
                    "code",
                    "name",
                    "owner",
                    "team",
                    "until",
                    "sales_before",
                    "sales_now",
                    "found",
                    "category",
                    "cause",
                    "measure",
                    "recorded",
                    "recorder");
            var rows = changes.rows(filter, 0, ROWS, user);
            for (int offset = ROWS; !rows.isEmpty(); offset += ROWS) {
                rows.forEach(row -> csv.row(
                        row.code(),
                        row.name(),
                        row.ownerName(),
                        row.teamName(),
                        row.lastMonth().plusMonths(1).minusDays(1),
                        row.salesBefore(),
                        row.salesNow(),
                        row.foundAt(),
                        row.category(),
                        row.cause(),
                        row.measure(),
                        row.recordedAt(),
                        row.recorder()));
                rows = changes.rows(filter, offset, ROWS, user);
            }
        }
    }

    @GetMapping("/cards/changes/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        var change = changes.require(id, user);
        model.addAttribute("form", new CauseForm(change.category(), change.cause(), change.measure()));
        return page(change, user, model);
    }

    @PostMapping("/cards/changes/{id}")
    @Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER})
    ModelAndView answer(
            @PathVariable long id,
            @ModelAttribute("form") CauseForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            changes.answer(id, form, user);
            redirect.addFlashAttribute("notice", messages.of("profile.cause.saved"));
            return new ModelAndView("redirect:/cards/changes/" + id);
        } catch (Invalid invalid) {
            invalid.showIn(errors);
            var page = page(changes.require(id, user), user, model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Override
    public void addTo(CustomerView customer, CurrentUser user, Model model) {
        var open = changes.open(customer.id());
        if (!open.isEmpty()) {
            model.addAttribute("markedChange", open);
            addRule(model);
        }
    }

    private String page(MarkedChange change, CurrentUser user, Model model) {
        var categories = new LinkedHashMap<String, String>();
        categories.put("", "–");
        for (var category : Category.values()) {
            categories.put(category.name(), messages.of("profile.category." + category));
        }
        model.addAttribute("section", "cards");
        model.addAttribute("change", change);
        model.addAttribute("categories", categories);
        model.addAttribute(
                "answers", user.changesCustomers() && user.scopeToChange().covers(change.ownerId(), change.teamId()));
        addRule(model);
        return "profile/change";
    }

    private void addRule(Model model) {
        model.addAttribute("rule", settings.current());
        model.addAttribute("currency", company.company().baseCurrency());
        model.addAttribute("zone", times.zone());
        model.addAttribute("today", times.today());
    }
}
