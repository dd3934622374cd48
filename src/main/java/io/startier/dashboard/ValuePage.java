package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.CsvDownload;
import io.startier.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How valuable the trading customers are, and which prospects are worth a plan (row D3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class ValuePage {

    private final ValueQuery query;
    private final DashboardPage page;
    private final Exports exports;
    private final Messages messages;

    ValuePage(ValueQuery query, DashboardPage page, Exports exports, Messages messages) {
        this.query = query;
        this.page = page;
        this.exports = exports;
        this.messages = messages;
    }

    @GetMapping("/dashboards/value-classes")
    String show(Filter filter, CurrentUser user, Model model) {
        page.open("value-classes", user, filter, model);
        query.of(Slice.of(user, filter)).ifPresent(report -> {
            page.show(report.basis(), model);
            model.addAttribute("report", report);
            model.addAttribute("indicators", ValueReport.INDICATORS);
            model.addAttribute("chart", chart(report, filter));
        });
        return "dashboard/value-classes";
    }

    /** Shares of customers beside shares of sales, class by class. */
    private Chart chart(ValueReport report, Filter filter) {
        var lines = report.trading();
        var links = lines.stream()
                .map(line -> filter.customers("value_class", line.value()))
                .toList();
        return Chart.of(
                "bar",
                "percent",
                lines.stream().map(ValueReport.Line::label).toList(),
                List.of(
                        series("common.customers", "star1", lines, links, ValueReport.Line::shareOfCustomers),
                        series("common.sales", "accent", lines, links, ValueReport.Line::share)));
    }

    private Chart.Series series(
            String name,
            String tone,
            List<ValueReport.Line> lines,
            List<String> links,
            Function<ValueReport.Line, BigDecimal> share) {
        return Chart.Series.of(
                messages.of(name), tone, lines.stream().map(share).toList(), links);
    }

    /** One row for each class. */
    @GetMapping("/dashboards/value-classes.csv")
    void download(Filter filter, CurrentUser user, HttpServletResponse response) throws IOException {
        var report = query.of(Slice.of(user, filter));
        exports.note(user, "value-classes", filter);
        try (var csv = CsvDownload.to(response, "value-classes.csv")) {
            csv.row(Stream.concat(
                            Stream.of("class", "customers", "sales", "share", "potential", "points"),
                            Stream.concat(ValueReport.INDICATORS.stream(), Stream.of("currency", "as_of")))
                    .toList());
            report.ifPresent(figures -> Stream.concat(figures.trading().stream(), figures.prospects().stream())
                    .forEach(line -> write(csv, figures, line)));
        }
    }

    private static void write(CsvDownload csv, ValueReport report, ValueReport.Line line) {
        var cells = new ArrayList<Object>(Arrays.asList(
                line.value(), line.customers(), line.sales(), line.share(), line.potential(), line.points()));
        cells.addAll(line.indicators());
        cells.add(report.basis().currency());
        cells.add(report.basis().asOf());
        csv.row(cells);
    }
}
