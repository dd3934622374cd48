package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Amount × margin × effort, each cell with its policy (rows T7, D3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class EightClassPage {

    private static final List<String> COLUMNS =
            List.of("annual_value", "basis_total", "costed_sales", "profit", "cost_to_serve", "eight_class");

    private final EightClassQuery query;
    private final EightClassChart chart;
    private final DashboardPage page;
    private final ModelFile file;

    EightClassPage(EightClassQuery query, EightClassChart chart, DashboardPage page, ModelFile file) {
        this.query = query;
        this.chart = chart;
        this.page = page;
        this.file = file;
    }

    @GetMapping("/dashboards/eight-class")
    String show(Filter filter, CurrentUser user, Model model) {
        page.open("eight-class", user, filter, model);
        query.of(Slice.of(user, filter)).ifPresent(report -> {
            page.show(report.basis(), model);
            model.addAttribute("report", report);
            model.addAttribute("chart", chart.of(report, filter));
        });
        return "dashboard/eight-class";
    }

    /** One row for each classed customer. */
    @GetMapping("/dashboards/eight-class.csv")
    void download(Filter filter, CurrentUser user, HttpServletResponse response) throws IOException {
        file.write("eight-class", COLUMNS, user, filter, response);
    }
}
