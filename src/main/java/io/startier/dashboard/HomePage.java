package io.startier.dashboard;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.HomeBlock;
import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page, for each role what needs attention first (row D6). */
@Controller
@Allowed(everyone = true)
class HomePage {

    private static final int CANDIDATES = 8;
    private static final int ALL_CANDIDATES = 1_000;

    private final Bases bases;
    private final StructureQuery structure;
    private final StructureCharts structureCharts;
    private final ConcentrationQuery concentration;
    private final ConcentrationCharts concentrationCharts;
    private final ParetoQuery pareto;
    private final Candidates candidates;
    private final OverdueMoney overdue;
    private final HomeBlocks blocks;
    private final ObjectProvider<HomeBlock> others;
    private final Desk desk;
    private final CompanySettings settings;
    private final Times times;

    HomePage(
            Bases bases,
            StructureQuery structure,
            StructureCharts structureCharts,
            ConcentrationQuery concentration,
            ConcentrationCharts concentrationCharts,
            ParetoQuery pareto,
            Candidates candidates,
            OverdueMoney overdue,
            HomeBlocks blocks,
            ObjectProvider<HomeBlock> others,
            Desk desk,
            CompanySettings settings,
            Times times) {
        this.bases = bases;
        this.structure = structure;
        this.structureCharts = structureCharts;
        this.concentration = concentration;
        this.concentrationCharts = concentrationCharts;
        this.pareto = pareto;
        this.candidates = candidates;
        this.overdue = overdue;
        this.blocks = blocks;
        this.others = others;
        this.desk = desk;
        this.settings = settings;
        this.times = times;
    }

    /**
     * @param all whether all customers whose star no longer fits are listed, not only the first
     * @param owner whose of them, a username or {@code -} for nobody's; null for all
     */
    @GetMapping("/")
    String show(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) String owner,
            CurrentUser user,
            Model model) {
        model.addAttribute("section", "home");
        model.addAttribute("filter", Filter.NONE);
        model.addAttribute("company", settings.company().name());
        model.addAttribute("zone", times.zone());
        if (user.seesCustomers()) {
            model.addAttribute("reach", HomeBlocks.reach(user));
            blocks.addTo(model, user);
            model.addAttribute("otherBlocks", othersFor(user));
            showCustomers(Slice.of(user, Filter.NONE), user, model);
            showCandidates(
                    Slice.of(user, new Filter(null, owner, null, null)), all ? ALL_CANDIDATES : CANDIDATES, model);
        }
        if (runsTheSystem(user)) {
            model.addAttribute("progress", desk.progress());
            model.addAttribute("jobs", user.has(Role.DATA_STEWARD) ? desk.imports(user) : List.of());
        }
        return "dashboard/home";
    }

    private List<HomeBlock.Shown> othersFor(CurrentUser user) {
        return others.stream()
                .sorted(Comparator.comparingInt(HomeBlock::position))
                .flatMap(block -> block.of(user).stream())
                .toList();
    }

    private static boolean runsTheSystem(CurrentUser user) {
        return user.hasAny(Role.ADMINISTRATOR, Role.DATA_STEWARD);
    }

    private void showCustomers(Slice slice, CurrentUser user, Model model) {
        structure.of(slice, StarView.IN_FORCE).ifPresent(figures -> {
            model.addAttribute("basis", figures.basis());
            model.addAttribute("asOf", figures.basis().asOf());
            model.addAttribute("structure", figures);
            model.addAttribute("finding", StructureFinding.of(figures));
            model.addAttribute("sharesChart", structureCharts.shares(figures, Filter.NONE));
            model.addAttribute("overdue", overdue.of(slice));
        });
        if (user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE)) {
            showRisk(slice, model);
        }
    }

    private void showCandidates(Slice slice, int rows, Model model) {
        if (model.getAttribute("basis") instanceof Basis basis) {
            model.addAttribute("candidates", candidates.of(slice, bases.rules(basis), rows));
            model.addAttribute("candidateCount", candidates.count(slice));
        }
    }

    private void showRisk(Slice slice, Model model) {
        concentration
                .of(slice, Measure.SALES, null)
                .map(ConcentrationQuery.Answer::report)
                .filter(report -> report.company().largest() != null)
                .ifPresent(report -> {
                    model.addAttribute("risk", report);
                    model.addAttribute("gauge", concentrationCharts.gauge(report));
                });
        pareto.of(slice, null)
                .filter(report -> report.figures().customers() > 0)
                .ifPresent(report -> model.addAttribute("pareto", report));
    }
}
