package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.dashboard.ConcentrationReport.Group;
import io.startier.shared.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much depends on few customers, and what if one of them went (row D2). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class ConcentrationPage {

    private final ConcentrationQuery query;
    private final ConcentrationCharts charts;
    private final DashboardPage page;
    private final Exports exports;

    ConcentrationPage(ConcentrationQuery query, ConcentrationCharts charts, DashboardPage page, Exports exports) {
        this.query = query;
        this.charts = charts;
        this.page = page;
        this.exports = exports;
    }

    @GetMapping("/dashboards/concentration")
    String show(
            Filter filter,
            @RequestParam(required = false) String measure,
            @RequestParam(required = false) String lose,
            CurrentUser user,
            Model model) {
        var chosen = Measure.of(measure, Measure.SALES);
        page.open("concentration", user, filter, model, "measure", chosen.key());
        model.addAttribute("measure", chosen.key());
        query.of(Slice.of(user, filter), chosen, lose).ifPresent(answer -> fill(answer, model));
        return "dashboard/concentration";
    }

    private void fill(ConcentrationQuery.Answer answer, Model model) {
        page.show(answer.report().basis(), model);
        model.addAttribute("report", answer.report());
        model.addAttribute("loss", answer.loss());
        if (answer.report().company().largest() != null) {
            model.addAttribute("gauge", charts.gauge(answer.report()));
            model.addAttribute("largestChart", charts.largest(answer.report()));
        }
    }

    /** One row for the selection, for each team and for each salesperson. */
    @GetMapping("/dashboards/concentration.csv")
    void download(
            Filter filter,
            @RequestParam(required = false) String measure,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        var answer = query.of(Slice.of(user, filter), Measure.of(measure, Measure.SALES), null);
        exports.note(user, "concentration", filter);
        try (var csv = CsvDownload.to(response, "concentration.csv")) {
            csv.row(
                    "level",
                    "code",
                    "name",
                    "customers",
                    "total",
                    "largest_customer",
                    "largest",
                    "top_3",
                    "top_5",
                    "top_10",
                    "hhi",
                    "gini",
                    "effective_number",
                    "currency",
                    "as_of");
            answer.map(ConcentrationQuery.Answer::report).ifPresent(report -> {
                write(csv, report.basis(), "all", List.of(report.company()));
                write(csv, report.basis(), "team", report.teams());
                write(csv, report.basis(), "salesperson", report.people());
            });
        }
    }

    private static void write(CsvDownload csv, Basis basis, String level, List<Group> groups) {
        for (var group : groups) {
            var figures = group.figures();
            csv.row(
                    level,
                    group.code(),
                    group.name(),
                    figures.customers(),
                    figures.total(),
                    group.largest() == null ? null : group.largest().code(),
                    figures.largest(),
                    figures.topThree(),
                    figures.topFive(),
                    figures.topTen(),
                    figures.herfindahl(),
                    figures.gini(),
                    group.effectiveNumber(),
                    basis.currency(),
                    basis.asOf());
        }
    }
}
