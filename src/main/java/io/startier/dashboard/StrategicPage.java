package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.dashboard.StrategicReport.Placed;
import io.startier.shared.CsvDownload;
import io.startier.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom it pays to cover: fit and potential, with boundaries that can be moved (row D3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class StrategicPage {

    private static final Map<String, String> TONES =
            Map.of("SVIP", "star5", "VIP", "star4", "A", "good", "B", "star2", "C", "star1");

    private final StrategicQuery query;
    private final DashboardPage page;
    private final Exports exports;
    private final Messages messages;

    StrategicPage(StrategicQuery query, DashboardPage page, Exports exports, Messages messages) {
        this.query = query;
        this.page = page;
        this.exports = exports;
        this.messages = messages;
    }

    /** @param wanted the class to list */
    @GetMapping("/dashboards/strategic")
    String show(
            Filter filter,
            StrategicTrial trial,
            @RequestParam(name = "class", required = false) String wanted,
            @RequestParam(defaultValue = "0") int from,
            CurrentUser user,
            Model model) {
        page.open("strategic", user, filter, model, kept(trial));
        query.of(Slice.of(user, filter), trial).ifPresent(report -> {
            page.show(report.basis(), model);
            model.addAttribute("report", report);
            model.addAttribute("trial", trial);
            model.addAttribute("wanted", wanted);
            model.addAttribute("chart", chart(report));
            model.addAttribute("address", filter.address("/dashboards/strategic", kept(trial)));
            var listed = report.in(wanted == null || wanted.isBlank() ? null : wanted);
            model.addAttribute(
                    "list",
                    Excerpt.of(listed, from, at -> filter.address("/dashboards/strategic", with(trial, wanted, at))));
        });
        return "dashboard/strategic";
    }

    private static Object[] kept(StrategicTrial trial) {
        return new Object[] {
            "svip", trial.svip(), "vip", trial.vip(), "a", trial.a(), "b", trial.b(), "cover", trial.cover()
        };
    }

    private static Object[] with(StrategicTrial trial, String wanted, int from) {
        var values = new ArrayList<Object>(Arrays.asList(kept(trial)));
        values.addAll(Arrays.asList("class", wanted, "from", from));
        return values.toArray();
    }

    private Bubbles chart(StrategicReport report) {
        var cuts = new ArrayList<Bubbles.Cut>();
        for (int i = 0; i < report.bounds().size(); i++) {
            var bound = report.bounds().get(i);
            if (bound != null) {
                var label = StrategicReport.CLASSES.get(i);
                var field = i == 0 && report.cover() != null ? null : StrategicTrial.FIELDS.get(i);
                cuts.add(new Bubbles.Cut("x", bound, label, field));
                cuts.add(new Bubbles.Cut("y", bound, label, field));
            }
        }
        return Bubbles.ofScores(
                messages.of("model.strategic.fit"),
                messages.of("model.strategic.potential"),
                messages.of("common.sales"),
                report.basis().currency(),
                report.classes().stream()
                        .filter(one -> one.customers() > 0)
                        .map(one -> series(one, report.in(one.value())))
                        .toList(),
                cuts);
    }

    private static Bubbles.Series series(ScoredClass one, List<Placed> members) {
        return new Bubbles.Series(
                one.label(),
                TONES.get(one.value()),
                members.stream()
                        .map(member -> List.<Object>of(member.fit(), member.potential(), member.sales(), member.name()))
                        .toList(),
                members.stream()
                        .map(member -> Addresses.customer(member.code(), "assessment") + "#STRATEGIC")
                        .toList());
    }

    /** One row for each customer with scores on both axes. */
    @GetMapping("/dashboards/strategic.csv")
    void download(Filter filter, StrategicTrial trial, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var report = query.of(Slice.of(user, filter), trial);
        exports.note(user, "strategic", filter);
        try (var csv = CsvDownload.to(response, "strategic.csv")) {
            csv.row(
                    "code",
                    "name",
                    "owner",
                    "class",
                    "assessed_class",
                    "fit",
                    "potential",
                    "sales",
                    "currency",
                    "as_of");
            report.ifPresent(figures -> figures.customers()
                    .forEach(one -> csv.row(
                            one.code(),
                            one.name(),
                            one.ownerName(),
                            one.strategicClass(),
                            one.assessed(),
                            one.fit(),
                            one.potential(),
                            one.sales(),
                            figures.basis().currency(),
                            figures.basis().asOf())));
        }
    }
}
