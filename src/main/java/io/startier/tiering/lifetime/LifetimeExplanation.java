package io.startier.tiering.lifetime;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.Result;
import io.startier.tiering.rules.LifetimeRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Where the lifetime value comes from, and how sure the models are of it. */
class LifetimeExplanation {

    /** Of the draws of the bootstrap a tenth lies below the interval that is shown, and a tenth above. */
    private static final int OUTSIDE = 10;

    private final Result result;
    private final LifetimeRules rules;
    private final List<Figure> figures = new ArrayList<>();

    LifetimeExplanation(Result result) {
        this.result = result;
        this.rules = result.rules().lifetime();
    }

    Explanation say() {
        if (result.integer("clv_repeats") == null) {
            return explanation(Sentence.of("tiering.rule.lifetime.noOrders"));
        }
        figures.add(new Figure("clvToDate", Unit.MONEY, result.decimal("clv_to_date"), Evidence.all(Source.ORDERS)));
        figures.add(new Figure("repeatDays", Unit.COUNT, whole("clv_repeats"), Evidence.all(Source.ORDERS)));
        var models = Findings.models(result.findings());
        if (models == null) {
            return explanation(fallback());
        }
        byModels(new Outlook(models, rules));
        return explanation(Sentence.of("tiering.rule.lifetime.models", rules.years(), rules.discount()));
    }

    private void byModels(Outlook outlook) {
        var seen = History.ofDays(result.integer("clv_repeats"), result.integer("clv_last"), result.integer("clv_age"));
        var spent = result.decimal("clv_spent");
        figures.add(new Figure("pAlive", Unit.SHARE, result.decimal("p_alive")));
        figures.add(new Figure("expectedDays", Unit.NUMBER, rounded(outlook.purchases(seen))));
        var values = Findings.draws(result.findings()).stream()
                .map(draw -> new Outlook(draw, rules).value(seen, spent))
                .sorted()
                .toList();
        if (values.size() >= OUTSIDE) {
            int outside = values.size() / OUTSIDE;
            figures.add(new Figure("clvLow", Unit.MONEY, values.get(outside - 1)));
            figures.add(new Figure("clvHigh", Unit.MONEY, values.get(values.size() - outside)));
        }
    }

    private Sentence fallback() {
        var retention = Findings.decimal(result.findings(), Findings.RETENTION);
        figures.add(new Figure("retention", Unit.SHARE, retention));
        var repeaters = Findings.decimal(result.findings(), Findings.REPEATERS);
        boolean few = repeaters == null || repeaters.intValue() < rules.leastRepeatCustomers();
        return Sentence.of(
                few ? "tiering.rule.lifetime.few" : "tiering.rule.lifetime.unfit",
                repeaters == null ? 0 : repeaters,
                rules.leastRepeatCustomers(),
                rules.discount());
    }

    private Explanation explanation(Sentence rule) {
        return new Explanation("LIFETIME", "clv", result.decimal("clv"), List.copyOf(figures), rule, null, null);
    }

    private BigDecimal whole(String column) {
        return BigDecimal.valueOf(result.integer(column));
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP);
    }
}
