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

/** Which customers bring how much, the largest first (row D3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class ParetoPage {

    private static final int ROWS = 25;

    private final ParetoQuery query;
    private final ParetoChart chart;
    private final DashboardPage page;
    private final Exports exports;

    ParetoPage(ParetoQuery query, ParetoChart chart, DashboardPage page, Exports exports) {
        this.query = query;
        this.chart = chart;
        this.page = page;
        this.exports = exports;
    }

    @GetMapping("/dashboards/pareto")
    String show(
            Filter filter,
            @RequestParam(required = false) String measure,
            @RequestParam(defaultValue = "0") int from,
            CurrentUser user,
            Model model) {
        page.open("pareto", user, filter, model, "measure", measure);
        query.of(Slice.of(user, filter), measure).ifPresent(report -> fill(report, filter, from, model));
        return "dashboard/pareto";
    }

    private void fill(ParetoReport report, Filter filter, int from, Model model) {
        page.show(report.basis(), model);
        int rows = report.customers().size();
        var key = report.measure().key();
        model.addAttribute("measure", key);
        model.addAttribute("report", report.page(from, ROWS));
        model.addAttribute("rows", rows);
        model.addAttribute("chart", chart.of(report, filter));
        model.addAttribute("previous", from > 0 ? at(filter, key, Math.max(0, from - ROWS)) : null);
        model.addAttribute("next", from + ROWS < rows ? at(filter, key, from + ROWS) : null);
    }

    private static String at(Filter filter, String measure, int from) {
        return filter.address("/dashboards/pareto", "measure", measure, "from", from);
    }

    /** One row for each customer with an order in the basis years. */
    @GetMapping("/dashboards/pareto.csv")
    void download(
            Filter filter,
            @RequestParam(required = false) String measure,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        var report = query.of(Slice.of(user, filter), measure);
        exports.note(user, "pareto", filter);
        try (var csv = CsvDownload.to(response, "pareto.csv")) {
            csv.row(
                    "place",
                    "code",
                    "name",
                    "owner",
                    "star_in_force",
                    "abc",
                    "measure",
                    "amount",
                    "share",
                    "cumulative_share",
                    "currency",
                    "as_of");
            report.ifPresent(figures -> figures.customers().forEach(customer -> write(csv, figures, customer)));
        }
    }

    private static void write(CsvDownload csv, ParetoReport report, ParetoReport.Ranked customer) {
        csv.row(
                customer.place(),
                customer.code(),
                customer.name(),
                customer.owner(),
                customer.star(),
                customer.abc(),
                report.measure().key(),
                customer.amount(),
                customer.share(),
                customer.cumulative(),
                report.basis().currency(),
                report.basis().asOf());
    }
}
