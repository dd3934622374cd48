package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.Invalid;
import io.startier.tiering.Readiness;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Is grading customers worth it here (row T16)? */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class ReadinessPage {

    private static final int MOST_EACH = 10_000;

    private final ReadinessQuery query;
    private final DashboardPage page;

    ReadinessPage(ReadinessQuery query, DashboardPage page) {
        this.query = query;
        this.page = page;
    }

    /** @param each customers that one salesperson can serve well */
    @GetMapping("/readiness")
    String show(@RequestParam(required = false) Integer each, CurrentUser user, Model model) {
        int customersEach = each == null ? Readiness.CUSTOMERS_EACH : each;
        if (customersEach < 1 || customersEach > MOST_EACH) {
            throw new Invalid("each", "readiness.invalid.each", MOST_EACH);
        }
        model.addAttribute("section", "readiness");
        model.addAttribute("each", customersEach);
        model.addAttribute("usual", Readiness.CUSTOMERS_EACH);
        query.of(user, customersEach).ifPresent(report -> {
            page.show(report.basis(), model);
            model.addAttribute("report", report);
        });
        return "dashboard/readiness";
    }
}
