package io.startier.tiering.value;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import io.startier.tiering.scorecard.Scorecard;
import io.startier.tiering.scorecard.ValueFigures;
import io.startier.tiering.scorecard.ValuePoints;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Value classes of customers that traded in the basis years, and of prospects, who never did (row T8). Who traded only
 * outside the basis years is neither and has no class.
 */
class ValueMethod implements TieringMethod {

    private static final List<Object> NEITHER = Collections.nCopies(3, null);
    private static final List<Object> UNKNOWN_PROSPECT = Arrays.asList("GENERAL_OPPORTUNITY", null, null);

    @Override
    public int position() {
        return 60;
    }

    @Override
    public List<String> columns() {
        return List.of("value_class", "value_total", "value_scores");
    }

    @Override
    public Survey begin(Occasion occasion) {
        return Survey.none(resume(occasion, Map.of()));
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        var classes = new ValueClasses(occasion.rules().values());
        return facts -> {
            if (facts.orders() > 0) {
                return ofTrading(facts, occasion, classes);
            }
            return facts.orderDays().isEmpty() ? ofProspect(facts, classes) : NEITHER;
        };
    }

    private static List<Object> ofTrading(Facts facts, Occasion occasion, ValueClasses classes) {
        var figures = ValueFigures.of(facts, occasion);
        var points = ValuePoints.of(figures, classes.rules());
        return Arrays.asList(
                classes.of(points, facts.invoices().mostDaysOverdue()),
                points.total(),
                figures.influence() == null ? null : figures.influence().toPlainString());
    }

    private static List<Object> ofProspect(Facts facts, ValueClasses classes) {
        if (facts.scores().list().isEmpty()) {
            return UNKNOWN_PROSPECT;
        }
        var card = Scorecard.of(classes.rules().prospects(), ScoreModel.PROSPECT, facts.scores());
        return card.isEmpty() ? UNKNOWN_PROSPECT : Arrays.asList(classes.ofProspect(card), card.total(), card.write());
    }

    @Override
    public List<Explanation> explain(Result result) {
        return List.of(
                result.integer("orders") > 0
                        ? new TradingExplanation(result).say()
                        : new ProspectExplanation(result).say());
    }
}
