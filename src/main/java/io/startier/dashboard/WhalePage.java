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

/** How the cost to serve of some eats what others bring: the whale curve (rows S4, D3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class WhalePage {

    private static final int ROWS = 15;

    private final WhaleQuery query;
    private final WhaleChart chart;
    private final DashboardPage page;
    private final Exports exports;

    WhalePage(WhaleQuery query, WhaleChart chart, DashboardPage page, Exports exports) {
        this.query = query;
        this.chart = chart;
        this.page = page;
        this.exports = exports;
    }

    @GetMapping("/dashboards/whale-curve")
    String show(Filter filter, CurrentUser user, Model model) {
        page.open("whale-curve", user, filter, model);
        query.of(Slice.of(user, filter)).ifPresent(report -> {
            page.show(report.basis(), model);
            model.addAttribute("report", report);
            if (report.customers() > 0) {
                model.addAttribute("chart", chart.of(report));
                model.addAttribute("best", report.best(ROWS));
                model.addAttribute("worst", report.worst(ROWS));
            }
        });
        return "dashboard/whale-curve";
    }

    /** One row for each customer with orders or costs, the best first. */
    @GetMapping("/dashboards/whale-curve.csv")
    void download(Filter filter, CurrentUser user, HttpServletResponse response) throws IOException {
        var report = query.of(Slice.of(user, filter));
        exports.note(user, "whale-curve", filter);
        try (var csv = CsvDownload.to(response, "whale-curve.csv")) {
            csv.row(
                    "place",
                    "code",
                    "name",
                    "owner",
                    "sales",
                    "profit",
                    "cost_to_serve",
                    "net_profit",
                    "cumulative",
                    "currency",
                    "as_of");
            report.ifPresent(figures -> figures.ranked().forEach(one -> write(csv, figures, one)));
        }
    }

    private static void write(CsvDownload csv, WhaleReport report, WhaleReport.Ranked one) {
        var earner = one.earner();
        csv.row(
                one.place(),
                earner.code(),
                earner.name(),
                earner.ownerName(),
                earner.sales(),
                earner.profit(),
                earner.costToServe(),
                earner.netProfit(),
                one.cumulative(),
                report.basis().currency(),
                report.basis().asOf());
    }
}
