package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.CsvDownload;
import io.startier.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who sells much and who earns much, with dividers that can be moved (rows T6, D3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class QuadrantPage {

    private static final String PATH = "/dashboards/quadrants";
    private static final int ROWS = 25;

    private final QuadrantQuery query;
    private final QuadrantChart chart;
    private final DashboardPage page;
    private final Exports exports;

    QuadrantPage(QuadrantQuery query, QuadrantChart chart, DashboardPage page, Exports exports) {
        this.query = query;
        this.chart = chart;
        this.page = page;
        this.exports = exports;
    }

    @GetMapping(PATH)
    String show(
            Filter filter,
            QuadrantChoice choice,
            @RequestParam(defaultValue = "0") int from,
            CurrentUser user,
            Model model) {
        page.open("quadrants", user, filter, model, choice.kept());
        model.addAttribute("choice", choice);
        var slice = Slice.of(user, filter);
        query.of(slice, choice).ifPresent(report -> {
            page.show(report.basis(), model);
            model.addAttribute("categories", query.categories(slice, report.basis()));
            model.addAttribute("report", report);
            model.addAttribute("ways", new Ways(filter, choice));
            model.addAttribute("dots", filter.address(PATH + "/dots", choice.kept()));
            fillTable(report, new Ways(filter, choice), Math.max(0, from), model);
        });
        return "dashboard/quadrants";
    }

    /** Every customer as a dot, for the chart: too many for the page itself. */
    @GetMapping(PATH + "/dots")
    @ResponseBody
    Scatter dots(Filter filter, QuadrantChoice choice, CurrentUser user) {
        return query.of(Slice.of(user, filter), choice).map(chart::of).orElseThrow(() -> new NotFound("assessment"));
    }

    private static void fillTable(QuadrantReport report, Ways ways, int from, Model model) {
        var listed = report.in(ways.choice().quadrant());
        int start = Math.min(from, listed.size());
        model.addAttribute("rows", listed.size());
        model.addAttribute("listed", listed.subList(start, Math.min(start + ROWS, listed.size())));
        model.addAttribute("previous", from > 0 ? ways.page(Math.max(0, from - ROWS)) : null);
        model.addAttribute("next", from + ROWS < listed.size() ? ways.page(from + ROWS) : null);
    }

    /** Where the links of the page lead. */
    record Ways(Filter filter, QuadrantChoice choice) {

        /** The customer list where it knows the class, else the table of this page. */
        public String customers(String quadrant) {
            return choice.isPlain() ? filter.customers("quadrant", quadrant) : listing(quadrant, null);
        }

        /** Without the dividers of the reader. */
        public String reset() {
            return filter.address(PATH, "category", choice.category(), "top", choice.top());
        }

        String page(int from) {
            return listing(choice.quadrant(), from);
        }

        private String listing(String quadrant, Integer from) {
            var address = filter.address(PATH, choice.kept());
            var more = new StringBuilder(address);
            add(more, "quadrant", quadrant);
            add(more, "from", from);
            return more.append("#customers").toString();
        }

        private static void add(StringBuilder address, String name, Object value) {
            if (value != null) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
    }

    /** One row for each customer, the largest sales first. */
    @GetMapping(PATH + ".csv")
    void download(Filter filter, QuadrantChoice choice, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var report = query.of(Slice.of(user, filter), choice);
        exports.note(user, "quadrants", filter);
        try (var csv = CsvDownload.to(response, "quadrants.csv")) {
            csv.row(
                    "code",
                    "name",
                    "owner",
                    "star_in_force",
                    "sales",
                    "profit",
                    "quadrant",
                    "sales_divider",
                    "profit_divider",
                    "category",
                    "currency",
                    "as_of");
            report.ifPresent(figures -> figures.in(choice.quadrant())
                    .forEach(dot -> csv.row(
                            dot.code(),
                            dot.name(),
                            dot.ownerName(),
                            dot.star(),
                            dot.sales(),
                            dot.profit(),
                            dot.quadrant(),
                            figures.salesDivider(),
                            figures.profitDivider(),
                            choice.category(),
                            figures.basis().currency(),
                            figures.basis().asOf())));
        }
    }
}
