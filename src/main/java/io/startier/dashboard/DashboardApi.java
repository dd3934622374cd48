package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The numbers behind the dashboards, over the customers that the caller sees. Filters: {@code team} (code), {@code owner}
 * (username), {@code country}, {@code industry}; a value outside the caller's scope finds nothing, like an unknown one.
 * Amounts are in {@code basis.currency}, shares 0–1. 409 before the first assessment is published, 422 for an unknown
 * {@code by} or {@code measure}.
 */
@RestController
@RequestMapping("/api/dashboards")
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class DashboardApi {

    private static final int ROWS = 50;

    private final StructureQuery structure;
    private final ConcentrationQuery concentration;
    private final ParetoQuery pareto;

    DashboardApi(StructureQuery structure, ConcentrationQuery concentration, ParetoQuery pareto) {
        this.structure = structure;
        this.concentration = concentration;
        this.pareto = pareto;
    }

    /**
     * Row D1.
     *
     * @param by {@code in_force} (default), {@code suggested} or {@code actual}
     */
    @GetMapping("/structure")
    Structure structure(Filter filter, @RequestParam(required = false) String by, CurrentUser user) {
        return structure.of(Slice.of(user, filter), StarView.of(by)).orElseThrow(DashboardApi::notYet);
    }

    /**
     * Row D2.
     *
     * @param measure {@code sales} (default) or {@code profit}
     * @param lose code of one of the customers; {@code loss} then says what is left without it
     */
    @GetMapping("/concentration")
    ConcentrationQuery.Answer concentration(
            Filter filter,
            @RequestParam(required = false) String measure,
            @RequestParam(required = false) String lose,
            CurrentUser user) {
        return concentration
                .of(Slice.of(user, filter), Measure.of(measure, Measure.SALES), lose)
                .orElseThrow(DashboardApi::notYet);
    }

    /**
     * Row D3.
     *
     * @param measure {@code sales} or {@code profit}; without it what the assessment ranked by
     * @param from how many customers to pass over; 50 follow
     */
    @GetMapping("/pareto")
    ParetoReport pareto(
            Filter filter,
            @RequestParam(required = false) String measure,
            @RequestParam(defaultValue = "0") int from,
            CurrentUser user) {
        if (from < 0) {
            throw new Invalid("from", "dashboard.unknown", from);
        }
        return pareto.of(Slice.of(user, filter), measure)
                .orElseThrow(DashboardApi::notYet)
                .page(from, ROWS);
    }

    private static Conflict notYet() {
        return new Conflict("dashboard.notYet");
    }
}
