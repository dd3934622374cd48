package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pyramid of customers beside the inverted one of profit (rows T10, D3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class PyramidPage {

    private static final List<String> COLUMNS = List.of("basis_total", "profit", "pyramid_rank", "pyramid");

    private final PyramidQuery query;
    private final DashboardPage page;
    private final ModelFile file;
    private final Messages messages;

    PyramidPage(PyramidQuery query, DashboardPage page, ModelFile file, Messages messages) {
        this.query = query;
        this.page = page;
        this.file = file;
        this.messages = messages;
    }

    @GetMapping("/dashboards/pyramid")
    String show(Filter filter, CurrentUser user, Model model) {
        page.open("pyramid", user, filter, model);
        query.of(Slice.of(user, filter)).ifPresent(report -> {
            page.show(report.basis(), model);
            model.addAttribute("report", report);
            model.addAttribute("measure", report.measure().name().toLowerCase(Locale.ROOT));
            model.addAttribute("chart", pyramids(report, filter));
        });
        return "dashboard/pyramid";
    }

    private Pyramids pyramids(PyramidReport report, Filter filter) {
        var brought = messages.of("common." + report.measure().name().toLowerCase(Locale.ROOT));
        return new Pyramids(
                "pyramid",
                List.of(
                        side(report, filter, messages.of("common.customers"), Band::shareOfCustomers),
                        side(report, filter, brought, report::share)));
    }

    private Pyramids.Side side(PyramidReport report, Filter filter, String name, Function<Band, BigDecimal> share) {
        return new Pyramids.Side(
                name,
                report.layers().stream()
                        .map(layer -> new Pyramids.Layer(
                                layer.label(),
                                share.apply(layer),
                                messages.of("dashboard.pyramid.layer", layer.customers()),
                                filter.customers("pyramid", layer.code())))
                        .toList());
    }

    /** One row for each ranked customer. */
    @GetMapping("/dashboards/pyramid.csv")
    void download(Filter filter, CurrentUser user, HttpServletResponse response) throws IOException {
        file.write("pyramid", COLUMNS, user, filter, response);
    }
}
