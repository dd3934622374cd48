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
 * The numbers behind the charts of the models, over the customers that the caller sees. Filters as for the other dashboards:
 * {@code team}, {@code owner}, {@code country}, {@code industry}. Amounts are in {@code basis.currency}, shares 0–1. 409
 * before the first assessment is published.
 */
@RestController
@RequestMapping("/api/dashboards")
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class ModelApi {

    private static final int ROWS = 50;

    private final RfmQuery rfm;
    private final QuadrantQuery quadrants;
    private final EightClassQuery eightClass;
    private final PyramidQuery pyramid;
    private final WhaleQuery whale;

    ModelApi(
            RfmQuery rfm, QuadrantQuery quadrants, EightClassQuery eightClass, PyramidQuery pyramid, WhaleQuery whale) {
        this.rfm = rfm;
        this.quadrants = quadrants;
        this.eightClass = eightClass;
        this.pyramid = pyramid;
        this.whale = whale;
    }

    /** Row T4: cells of R by FM, segments, groups, cut points. */
    @GetMapping("/rfm")
    RfmReport rfm(Filter filter, CurrentUser user) {
        return rfm.of(Slice.of(user, filter)).orElseThrow(ModelApi::notYet);
    }

    /**
     * Row T6, with all customers of the selection.
     *
     * @param choice {@code sales} and {@code profit}: dividers in base currency; {@code category}: only this product
     *     category; {@code top}: only so many customers with the largest sales, from 1; 422 for anything else
     */
    @GetMapping("/quadrants")
    QuadrantReport quadrants(Filter filter, QuadrantChoice choice, CurrentUser user) {
        return quadrants.of(Slice.of(user, filter), choice).orElseThrow(ModelApi::notYet);
    }

    /** Row T7. */
    @GetMapping("/eight-class")
    EightClassReport eightClass(Filter filter, CurrentUser user) {
        return eightClass.of(Slice.of(user, filter)).orElseThrow(ModelApi::notYet);
    }

    /** Row T10. */
    @GetMapping("/pyramid")
    PyramidReport pyramid(Filter filter, CurrentUser user) {
        return pyramid.of(Slice.of(user, filter)).orElseThrow(ModelApi::notYet);
    }

    /**
     * Rows S4 and D3.
     *
     * @param from how many customers to pass over; 50 follow
     */
    @GetMapping("/whale-curve")
    WhaleReport whaleCurve(Filter filter, @RequestParam(defaultValue = "0") int from, CurrentUser user) {
        if (from < 0) {
            throw new Invalid("from", "dashboard.unknown", from);
        }
        return whale.of(Slice.of(user, filter)).orElseThrow(ModelApi::notYet).page(from, ROWS);
    }

    private static Conflict notYet() {
        return new Conflict("dashboard.notYet");
    }
}
