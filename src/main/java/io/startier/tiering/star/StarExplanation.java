package io.startier.tiering.star;

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

/** Why these stars: the value, the bound it reached and the way to the next one. */
class StarExplanation {

    private final Result result;
    private final List<BigDecimal> bounds;

    StarExplanation(Result result) {
        this.result = result;
        this.bounds = result.rules().starBoundsFor(result.teamCode());
    }

    List<Explanation> all() {
        return List.of(actual(), potential(), suggested());
    }

    private Explanation actual() {
        var value = result.decimal("annual_value");
        var rule = "tiering.rule.star.actual." + result.rules().annualValueRule();
        return new Explanation(
                "STAR_ACTUAL",
                "star_actual",
                result.integer("star_actual"),
                List.of(
                        money("annualValue", value, orders()),
                        money("basisTotal", result.decimal("basis_total"), orders())),
                Sentence.of(rule, result.years().size()),
                met(result.integer("star_actual")),
                next(result.integer("star_actual"), value));
    }

    private Explanation potential() {
        var potential = result.decimal("potential");
        var star = result.integer("star_potential");
        return new Explanation(
                "STAR_POTENTIAL",
                "star_potential",
                star,
                potential == null ? List.of() : List.of(money("potential", potential, Evidence.all(Source.POTENTIALS))),
                Sentence.of(potential == null ? "tiering.rule.star.noPotential" : "tiering.rule.star.potential"),
                star == null ? null : met(star),
                star == null ? null : next(star, potential));
    }

    private Explanation suggested() {
        var star = result.integer("star_suggested");
        var stars = Stream.of(star("starActual", "star_actual"), star("starPotential", "star_potential"))
                .filter(figure -> figure.number() != null)
                .toList();
        return new Explanation(
                "STAR_SUGGESTED",
                "star_suggested",
                star,
                stars,
                Sentence.of("tiering.rule.star.suggested"),
                met(star),
                next(star, larger()));
    }

    private BigDecimal larger() {
        var value = result.decimal("annual_value");
        var potential = result.decimal("potential");
        return potential == null ? value : value.max(potential);
    }

    private Line met(int star) {
        if (star == 0) {
            return null;
        }
        var bound = bounds.get(star - 1);
        return new Line(star, bound, BigDecimal.ZERO, Sentence.of("tiering.threshold.star", star, new Money(bound)));
    }

    private Line next(int star, BigDecimal value) {
        if (star == bounds.size()) {
            return null;
        }
        var bound = bounds.get(star);
        var missing = bound.subtract(value);
        return new Line(star + 1, bound, missing, words(star + 1, bound, missing));
    }

    private static Sentence words(int star, BigDecimal bound, BigDecimal missing) {
        return Sentence.of("tiering.next.star", star, new Money(bound), new Money(missing));
    }

    private Evidence orders() {
        return Evidence.ofBasis(Source.ORDERS, result.occasion());
    }

    private static Figure money(String name, BigDecimal amount, Evidence evidence) {
        return new Figure(name, Unit.MONEY, amount, evidence);
    }

    private Figure star(String name, String column) {
        var star = result.integer(column);
        return new Figure(name, Unit.STAR, star == null ? null : BigDecimal.valueOf(star));
    }
}
