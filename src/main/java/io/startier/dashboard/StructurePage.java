package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.dashboard.Structure.Group;
import io.startier.dashboard.StructureCharts.Size;
import io.startier.shared.CsvDownload;
import io.startier.shared.Invalid;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How customers, sales and profit spread over the stars (row D1). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class StructurePage {

    private final StructureQuery query;
    private final StructureCharts charts;
    private final DashboardPage page;
    private final Exports exports;

    StructurePage(StructureQuery query, StructureCharts charts, DashboardPage page, Exports exports) {
        this.query = query;
        this.charts = charts;
        this.page = page;
        this.exports = exports;
    }

    @GetMapping("/dashboards/structure")
    String show(
            Filter filter,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String size,
            CurrentUser user,
            Model model) {
        var view = StarView.of(by);
        page.open("structure", user, filter, model, "by", view.key());
        model.addAttribute("by", view.key());
        model.addAttribute("size", sizeOf(size).key());
        query.of(Slice.of(user, filter), view).ifPresent(structure -> fill(structure, filter, sizeOf(size), model));
        return "dashboard/structure";
    }

    private void fill(Structure structure, Filter filter, Size size, Model model) {
        page.show(structure.basis(), model);
        model.addAttribute("structure", structure);
        model.addAttribute("finding", StructureFinding.of(structure));
        model.addAttribute("sharesChart", charts.shares(structure, filter));
        model.addAttribute("targetChart", charts.target(structure, filter));
        model.addAttribute(
                "teamsChart", charts.groups(structure, structure.teams(), size, group -> filter.ofTeam(group.code())));
        model.addAttribute(
                "peopleChart",
                charts.groups(structure, structure.people(), size, group -> filter.ofOwner(group.code())));
    }

    private static Size sizeOf(String name) {
        if (name == null || name.isBlank()) {
            return Size.CUSTOMERS;
        }
        try {
            return Size.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("size", "dashboard.unknown", name);
        }
    }

    /** One row for each star of the selection, of each team and of each salesperson. */
    @GetMapping("/dashboards/structure.csv")
    void download(
            Filter filter, @RequestParam(required = false) String by, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var structure = query.of(Slice.of(user, filter), StarView.of(by));
        exports.note(user, "structure", filter);
        try (var csv = CsvDownload.to(response, "structure.csv")) {
            csv.row(
                    "level",
                    "code",
                    "name",
                    "star",
                    "customers",
                    "sales",
                    "profit",
                    "costed_sales",
                    "currency",
                    "as_of");
            structure.ifPresent(figures -> {
                write(csv, figures.basis(), "all", List.of(figures.company()));
                write(csv, figures.basis(), "team", figures.teams());
                write(csv, figures.basis(), "salesperson", figures.people());
            });
        }
    }

    private static void write(CsvDownload csv, Basis basis, String level, List<Group> groups) {
        for (var group : groups) {
            for (var tally : group.stars()) {
                csv.row(
                        level,
                        group.code(),
                        group.name(),
                        tally.star(),
                        tally.customers(),
                        tally.sales(),
                        tally.profit(),
                        tally.costedSales(),
                        basis.currency(),
                        basis.asOf());
            }
        }
    }
}
