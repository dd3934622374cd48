package io.startier.tiering.value;

import io.startier.tiering.method.Explanation.Line;
import io.startier.tiering.method.Explanation.Money;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.rules.ValueRules;
import io.startier.tiering.scorecard.ValuePoints;
import java.math.BigDecimal;

/**
 * The line that a trading customer met, and the way to the next class.
 *
 * @param due null where nothing is known of invoices, like {@code paid}
 */
record ValueWay(ValueRules rules, ValuePoints points, int daysOverdue, BigDecimal due, BigDecimal paid) {

    Line threshold(String value) {
        return switch (value) {
            case "PROBLEM" -> problem();
            case "DIAMOND" -> total(value, rules.diamond());
            case "GOLD" -> total(value, rules.gold());
            case "STRATEGIC" -> strategic();
            case "POTENTIAL" ->
                met(
                        value,
                        rules.potentialGrowth(),
                        "growth",
                        points.part("growth").points());
            default -> null;
        };
    }

    private Line problem() {
        var collection = points.part("collection").figure();
        return classes().paysTooLittle(points)
                ? met("PROBLEM", rules.problemCollection(), "collection", collection)
                : met("PROBLEM", BigDecimal.valueOf(rules.problemOverdueDays()), "overdue", daysOverdue);
    }

    private Line strategic() {
        var words = Sentence.of(
                "tiering.threshold.value.strategic",
                points.total(),
                rules.strategic(),
                points.part("influence").points(),
                rules.strategicInfluence());
        return new Line("STRATEGIC", rules.strategic(), BigDecimal.ZERO, words);
    }

    private Line total(String value, BigDecimal at) {
        return met(value, at, "total", points.total());
    }

    private static Line met(String value, BigDecimal at, String words, Object number) {
        return new Line(value, at, BigDecimal.ZERO, Sentence.of("tiering.threshold.value." + words, number, at));
    }

    Line next(String value) {
        return switch (value) {
            case "DIAMOND" -> null;
            case "PROBLEM" -> outOfTrouble();
            case "GOLD", "STRATEGIC" -> byTotal("DIAMOND", rules.diamond());
            case "POTENTIAL" -> upwards();
            default -> points.part("growth").isKnown() ? byGrowth() : upwards();
        };
    }

    /** Whoever is influential is strategic before it is gold. */
    private Line upwards() {
        return classes().isInfluential(points) && rules.strategic().compareTo(rules.gold()) < 0
                ? byTotal("STRATEGIC", rules.strategic())
                : byTotal("GOLD", rules.gold());
    }

    private Line byTotal(String to, BigDecimal at) {
        var missing = at.subtract(points.total());
        return new Line(to, at, missing, Sentence.of("tiering.next.value.total", missing, name(to), at));
    }

    private Line byGrowth() {
        var at = rules.potentialGrowth();
        var missing = at.subtract(points.part("growth").points());
        return new Line(
                "POTENTIAL", at, missing, Sentence.of("tiering.next.value.growth", missing, name("POTENTIAL"), at));
    }

    /** What has to be paid, or settled, so that the class by points holds. */
    private Line outOfTrouble() {
        var to = classes().withoutProblem(points);
        if (!classes().paysTooLittle(points)) {
            var days = BigDecimal.valueOf(rules.problemOverdueDays());
            return new Line(
                    to,
                    days,
                    BigDecimal.valueOf(daysOverdue).subtract(days),
                    Sentence.of("tiering.next.value.overdue", rules.problemOverdueDays(), name(to)));
        }
        var missing = due.multiply(rules.problemCollection()).subtract(paid);
        var words = daysOverdue > rules.problemOverdueDays() ? "both" : "collection";
        return new Line(
                to,
                rules.problemCollection(),
                missing,
                Sentence.of(
                        "tiering.next.value." + words,
                        new Money(missing),
                        rules.problemCollection(),
                        name(to),
                        rules.problemOverdueDays()));
    }

    private ValueClasses classes() {
        return new ValueClasses(rules);
    }

    private static Sentence name(String value) {
        return Sentence.of("tiering.class.VALUE." + value);
    }
}
