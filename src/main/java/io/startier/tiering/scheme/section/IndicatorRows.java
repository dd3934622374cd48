package io.startier.tiering.scheme.section;

import io.startier.tiering.rules.ValueRules.Indicator;
import io.startier.tiering.rules.ValueRules.Point;
import io.startier.tiering.scheme.section.Group.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An indicator of the value classes: its weight, and the points of the line that turns its figure into points. */
record IndicatorRows(String stem, Unit unit) {

    /** What the figure is written in. */
    enum Unit {
        MONEY,
        PERCENT,
        SCORE
    }

    private static final int FREE_ROWS = 2;
    private static final int MOST = 20;
    private static final int LEAST = 2;
    private static final BigDecimal HIGHEST_SCORE = BigDecimal.TEN;

    Group group(Indicator indicator, Words words) {
        var rows = new ArrayList<Row>();
        var weight = Field.number(stem + ".weight", words.of("schemes.weight"), Numbers.text(indicator.weight()));
        rows.add(new Row(null, true, List.of(weight)));
        for (int i = 0; i < indicator.line().size() + FREE_ROWS; i++) {
            var point = i < indicator.line().size() ? indicator.line().get(i) : null;
            rows.add(row(i, point, words));
        }
        return Group.folded(title(words), words.of("schemes.points.hint"), rows);
    }

    private Row row(int i, Point point, Words words) {
        return new Row(
                null,
                true,
                List.of(
                        Field.number(at(i, "at"), figure(words), point == null ? "" : typed(point.at())),
                        Field.number(
                                at(i, "points"),
                                words.of("schemes.points"),
                                point == null ? "" : Numbers.text(point.points()))));
    }

    Indicator take(Typed typed) {
        var weight = typed.positive(stem + ".weight");
        var line = new ArrayList<Point>();
        for (int i = 0; i < MOST && typed.has(at(i, "at")); i++) {
            if (!typed.isBlank(at(i, "at")) || !typed.isBlank(at(i, "points"))) {
                var before = line.isEmpty() ? null : line.get(line.size() - 1).at();
                var figure = figure(typed, at(i, "at"));
                typed.requireAscending(before, figure, at(i, "at"));
                line.add(new Point(figure, typed.points(at(i, "points"))));
            }
        }
        if (line.size() < LEAST) {
            typed.reject(at(0, "at"), "schemes.invalid.line");
        }
        return new Indicator(weight, line);
    }

    private BigDecimal figure(Typed typed, String name) {
        var figure = unit == Unit.PERCENT ? typed.signed(name) : typed.number(name);
        if (figure != null && unit == Unit.SCORE && figure.compareTo(HIGHEST_SCORE) > 0) {
            typed.reject(name, "schemes.invalid.score");
        }
        return figure == null || unit != Unit.PERCENT ? figure : Numbers.share(figure);
    }

    Section.Line say(Indicator indicator, Words words) {
        var line = indicator.line().stream()
                .map(point -> words.of("schemes.point", spoken(point.at(), words), words.amount(point.points())))
                .collect(Collectors.joining(" · "));
        return new Section.Line(title(words), words.of("schemes.indicator", words.amount(indicator.weight()), line));
    }

    private String title(Words words) {
        return words.of("schemes.values." + stem);
    }

    private String figure(Words words) {
        return words.of("schemes.figure." + unit, words.currency());
    }

    private String typed(BigDecimal figure) {
        return unit == Unit.PERCENT ? Numbers.percent(figure) : Numbers.text(figure);
    }

    private String spoken(BigDecimal figure, Words words) {
        return unit == Unit.PERCENT ? words.percent(figure) : words.amount(figure);
    }

    private String at(int i, String what) {
        return stem + "." + i + "." + what;
    }
}
