package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which customers are attractive, and to whom we are the strong supplier (row D3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class KaismPage {

    private final KaismQuery query;
    private final KaismCharts charts;
    private final DashboardPage page;
    private final Exports exports;

    KaismPage(KaismQuery query, KaismCharts charts, DashboardPage page, Exports exports) {
        this.query = query;
        this.charts = charts;
        this.page = page;
        this.exports = exports;
    }

    /** @param wanted the class to list, {@code -} for customers without enough scores */
    @GetMapping("/dashboards/kaism")
    String show(
            Filter filter,
            @RequestParam(name = "class", required = false) String wanted,
            @RequestParam(defaultValue = "0") int from,
            CurrentUser user,
            Model model) {
        page.open("kaism", user, filter, model);
        query.of(Slice.of(user, filter)).ifPresent(report -> {
            page.show(report.basis(), model);
            model.addAttribute("report", report);
            model.addAttribute("chart", charts.of(report));
            model.addAttribute("waverers", charts.waverers(report));
            var listed = report.in(wanted == null || wanted.isBlank() ? null : wanted);
            model.addAttribute("wanted", wanted);
            model.addAttribute(
                    "list",
                    Excerpt.of(listed, from, at -> filter.address("/dashboards/kaism", "class", wanted, "from", at)));
        });
        return "dashboard/kaism";
    }

    /** One row for each customer with scores. */
    @GetMapping("/dashboards/kaism.csv")
    void download(Filter filter, CurrentUser user, HttpServletResponse response) throws IOException {
        var report = query.of(Slice.of(user, filter));
        exports.note(user, "kaism", filter);
        try (var csv = CsvDownload.to(response, "kaism.csv")) {
            csv.row(
                    "code",
                    "name",
                    "owner",
                    "kaism",
                    "attractiveness",
                    "strength",
                    "coverage",
                    "judges",
                    "spread",
                    "sales",
                    "currency",
                    "as_of");
            report.ifPresent(figures -> figures.customers().forEach(one -> write(csv, figures, one)));
        }
    }

    private static void write(CsvDownload csv, KaismReport report, KaismReport.Placed one) {
        csv.row(
                one.code(),
                one.name(),
                one.ownerName(),
                one.kaism(),
                one.attractiveness(),
                one.strength(),
                one.coverage(),
                one.judges(),
                one.spread(),
                one.sales(),
                report.basis().currency(),
                report.basis().asOf());
    }
}
