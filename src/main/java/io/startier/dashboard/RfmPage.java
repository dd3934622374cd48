package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who bought lately, often and much (rows T4, D3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class RfmPage {

    private static final List<String> COLUMNS =
            List.of("recency_days", "frequency", "monetary", "r", "f", "m", "rfm_group", "rfm_segment");

    private final RfmQuery query;
    private final DashboardPage page;
    private final ModelFile file;
    private final Messages messages;

    RfmPage(RfmQuery query, DashboardPage page, ModelFile file, Messages messages) {
        this.query = query;
        this.page = page;
        this.file = file;
        this.messages = messages;
    }

    /** @param show what colours a cell: {@code customers} or {@code sales} */
    @GetMapping("/dashboards/rfm")
    String show(Filter filter, @RequestParam(defaultValue = "customers") String show, CurrentUser user, Model model) {
        boolean bySales = show.equals("sales");
        if (!bySales && !show.equals("customers")) {
            throw new Invalid("show", "dashboard.unknown", show);
        }
        page.open("rfm", user, filter, model);
        model.addAttribute("show", show);
        query.of(Slice.of(user, filter)).ifPresent(report -> {
            page.show(report.basis(), model);
            model.addAttribute("report", report);
            model.addAttribute("chart", heatMap(report, bySales, filter));
        });
        return "dashboard/rfm";
    }

    private HeatMap heatMap(RfmReport report, boolean bySales, Filter filter) {
        var scores = IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList();
        var cells =
                report.cells().stream().map(cell -> cell(cell, bySales, filter)).toList();
        return new HeatMap(
                "heatmap",
                bySales ? "money" : "number",
                bySales ? report.basis().currency() : null,
                messages.of("dashboard.rfm.fm"),
                messages.of("dashboard.rfm.r"),
                scores,
                scores,
                cells);
    }

    private HeatMap.Cell cell(RfmReport.Cell cell, boolean bySales, Filter filter) {
        return new HeatMap.Cell(
                cell.fm() - 1,
                cell.r() - 1,
                bySales ? cell.sales() : BigDecimal.valueOf(cell.customers()),
                cell.label(),
                messages.of("dashboard.rfm.cell", cell.customers(), cell.shareOfSales()),
                cell.customers() == 0 ? null : filter.customers("r", cell.r(), "fm", cell.fm()));
    }

    /** One row for each scored customer. */
    @GetMapping("/dashboards/rfm.csv")
    void download(Filter filter, CurrentUser user, HttpServletResponse response) throws IOException {
        file.write("rfm", COLUMNS, user, filter, response);
    }
}
