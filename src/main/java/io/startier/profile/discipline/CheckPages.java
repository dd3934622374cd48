package io.startier.profile.discipline;

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
import io.startier.shared.CsvDownload;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The weekly checks: a grid of the last weeks, and the button on the card (row P7). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class CheckPages implements CardPanel {

    static final int WEEKS = 12;

    private final KeyAccounts accounts;
    private final Checks checks;
    private final ListChoices choices;
    private final ProfileExports exports;
    private final Messages messages;
    private final Times times;

    CheckPages(
            KeyAccounts accounts,
            Checks checks,
            ListChoices choices,
            ProfileExports exports,
            Messages messages,
            Times times) {
        this.accounts = accounts;
        this.checks = checks;
        this.choices = choices;
        this.exports = exports;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/cards/checks")
    String grid(
            Whose whose, @RequestParam(name = "page", required = false) Integer number, CurrentUser user, Model model) {
        var weeks = Week.until(times.today(), WEEKS);
        var found = accounts.page(whose, number, user);
        choices.addTo(model, "checks", whose, user);
        model.addAttribute("weeks", weeks);
        model.addAttribute("found", found);
        model.addAttribute("rows", checks.of(found.rows(), weeks));
        model.addAttribute("export", whose.address("/cards/checks.csv").encode().toUriString());
        return "profile/checks";
    }

    @GetMapping("/cards/checks.csv")
    void export(Whose whose, CurrentUser user, HttpServletResponse response) throws IOException {
        exports.note(user, "checks");
        var weeks = Week.until(times.today(), WEEKS);
        try (var csv = CsvDownload.to(response, "card-checks.csv")) {
            var head = new ArrayList<Object>(List.of("code", "name", "owner", "team", "star_in_force"));
            weeks.forEach(week -> head.add(week.monday()));
            csv.row(head);
            for (var row : checks.of(accounts.all(whose, user), weeks)) {
                var account = row.account();
                var cells = new ArrayList<Object>();
                cells.add(account.code());
                cells.add(account.name());
                cells.add(account.ownerName());
                cells.add(account.teamName());
                cells.add(account.star());
                cells.addAll(row.states());
                csv.row(cells);
            }
        }
    }

    /** @param back {@code checks} where the button of the grid was used */
    @PostMapping("/customers/{code}/card/check")
    @Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER})
    String check(
            @PathVariable String code,
            @RequestParam(defaultValue = "card") String back,
            CurrentUser user,
            RedirectAttributes redirect) {
        checks.check(code, user);
        redirect.addFlashAttribute("notice", messages.of("profile.checked"));
        if (back.equals("checks")) {
            return "redirect:/cards/checks";
        }
        redirect.addAttribute("code", code);
        return "redirect:/customers/{code}/card";
    }

    @Override
    public void addTo(CustomerView customer, CurrentUser user, Model model) {
        if (customer.starInForce() == null || customer.starInForce() < 3) {
            return;
        }
        var account = new KeyAccount(
                customer.id(),
                customer.code(),
                customer.name(),
                customer.starInForce(),
                customer.ownerId(),
                null,
                customer.ownerName(),
                customer.teamName());
        var weeks = Week.until(times.today(), WEEKS);
        model.addAttribute("weeks", weeks);
        model.addAttribute("weeklyCheck", checks.of(List.of(account), weeks).get(0));
        model.addAttribute("checks", user.changesCustomers() && Objects.equals(customer.ownerId(), user.id()));
    }
}
