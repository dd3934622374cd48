package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.settings.CompanySettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All falling accounts that the reader may see; the start page shows the first of them (row D6). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class FallingPage {

    private final FallingAccounts accounts;
    private final DashboardPage page;
    private final CompanySettings settings;

    FallingPage(FallingAccounts accounts, DashboardPage page, CompanySettings settings) {
        this.accounts = accounts;
        this.page = page;
        this.settings = settings;
    }

    @GetMapping("/dashboards/falling")
    String show(Filter filter, @RequestParam(defaultValue = "0") int from, CurrentUser user, Model model) {
        page.open("falling", user, filter, model);
        var report = accounts.of(Slice.of(user, filter));
        model.addAttribute("section", "home");
        model.addAttribute("falling", report);
        model.addAttribute(
                "excerpt", Excerpt.of(report.rows(), from, row -> filter.address("/dashboards/falling", "from", row)));
        model.addAttribute("currency", settings.company().baseCurrency());
        return "dashboard/falling";
    }
}
