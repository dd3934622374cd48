package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.Conflict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The numbers behind the models that rest on what people judge, over the customers that the caller sees; filters as those of
 * the other dashboards. Amounts are in {@code basis.currency}, shares 0–1, scores and points 0–100. 409 before the first
 * assessment is published.
 */
@RestController
@RequestMapping("/api/dashboards")
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class JudgementApi {

    private final KaismQuery kaism;
    private final StrategicQuery strategic;
    private final ValueQuery values;

    JudgementApi(KaismQuery kaism, StrategicQuery strategic, ValueQuery values) {
        this.kaism = kaism;
        this.strategic = strategic;
        this.values = values;
    }

    /** Row T5: classes, every scored customer, and which key customers hang on a single weight. */
    @GetMapping("/kaism")
    KaismReport kaism(Filter filter, CurrentUser user) {
        return kaism.of(Slice.of(user, filter)).orElseThrow(JudgementApi::notYet);
    }

    /** Row T9; 422 for boundaries outside 0–100 or not descending. */
    @GetMapping("/strategic")
    StrategicReport strategic(Filter filter, StrategicTrial trial, CurrentUser user) {
        return strategic.of(Slice.of(user, filter), trial).orElseThrow(JudgementApi::notYet);
    }

    /** Row T8. */
    @GetMapping("/value-classes")
    ValueReport values(Filter filter, CurrentUser user) {
        return values.of(Slice.of(user, filter)).orElseThrow(JudgementApi::notYet);
    }

    private static Conflict notYet() {
        return new Conflict("dashboard.notYet");
    }
}
