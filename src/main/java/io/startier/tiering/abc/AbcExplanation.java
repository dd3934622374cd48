package io.startier.tiering.abc;

import io.startier.tiering.AbcMeasure;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Line;
import io.startier.tiering.method.Explanation.Money;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Why this letter: the rank, what those before it bring, and whom to overtake for the next one. */
final class AbcExplanation {

    private AbcExplanation() {}

    static Explanation of(Result result) {
        var abc = result.text("abc");
        return new Explanation(
                "ABC", "abc", abc, figures(result), rule(result, abc), threshold(result, abc), next(result, abc));
    }

    private static List<Figure> figures(Result result) {
        return Stream.of(
                        new Figure(
                                isBySales(result) ? "basisTotal" : "profit",
                                Unit.MONEY,
                                total(result),
                                Evidence.ofBasis(Source.ORDERS, result.occasion())),
                        new Figure("rank", Unit.COUNT, decimal(result.integer("rank"))),
                        new Figure("rankedCustomers", Unit.COUNT, result.finding(AbcMethod.CUSTOMERS)),
                        new Figure("share", Unit.SHARE, result.decimal("share")),
                        new Figure("cumulativeShare", Unit.SHARE, result.decimal("cumulative_share")))
                .filter(figure -> figure.number() != null)
                .toList();
    }

    private static Sentence rule(Result result, String abc) {
        if (abc == null) {
            return Sentence.of("tiering.rule.abc.noOrders");
        }
        var rules = result.rules();
        return Sentence.of("tiering.rule.abc." + rules.abcMeasure(), rules.abcACut(), rules.abcBCut());
    }

    private static Line threshold(Result result, String abc) {
        if (abc == null || result.integer("rank") == null) {
            return null;
        }
        var rules = result.rules();
        var before = result.decimal("cumulative_share").subtract(result.decimal("share"));
        var line = "A".equals(abc) ? rules.abcACut() : rules.abcBCut();
        var words = "tiering.threshold.abc." + ("C".equals(abc) ? "above" : "below");
        return new Line(abc, line, BigDecimal.ZERO, Sentence.of(words, before, line));
    }

    /** To overtake the last customer of a better class is enough: its place in the ranking comes with it. */
    private static Line next(Result result, String abc) {
        if (abc == null || "A".equals(abc)) {
            return null;
        }
        var toA = "B".equals(abc) || result.finding(AbcMethod.SMALLEST_B) == null;
        var to = toA ? "A" : "B";
        var at = result.finding(toA ? AbcMethod.SMALLEST_A : AbcMethod.SMALLEST_B);
        if (at == null) {
            return null;
        }
        var missing = at.subtract(total(result));
        return new Line(to, at, missing, Sentence.of("tiering.next.abc", to, new Money(at), new Money(missing)));
    }

    private static BigDecimal total(Result result) {
        return result.decimal(isBySales(result) ? "basis_total" : "profit");
    }

    private static boolean isBySales(Result result) {
        return result.rules().abcMeasure() == AbcMeasure.SALES;
    }

    private static BigDecimal decimal(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
