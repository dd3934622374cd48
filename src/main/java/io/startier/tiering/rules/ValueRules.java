package io.startier.tiering.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Value classes of trading customers and of prospects (row T8). Points and totals are 0–100, rates are shares 0–1.
 *
 * @param sales annual order value in base currency → points
 * @param margin profit ÷ sales → points
 * @param collection paid ÷ due → points
 * @param onTime paid by its due date ÷ due → points
 * @param influence score 0–10 → points
 * @param growth latest basis year ÷ the fiscal year before it − 1 → points
 * @param problemCollection a collection rate below this is a problem
 * @param problemOverdueDays so is anything overdue for more days than this
 * @param diamond total from which a customer is diamond
 * @param strategic total from which an influential customer is strategic
 * @param strategicInfluence points of influence that this takes
 * @param gold total from which a customer is gold
 * @param potentialGrowth points of growth from which a customer is potential
 * @param prospects criteria of prospects
 * @param important share of the highest possible score from which a prospect is an important opportunity
 */
public record ValueRules(
        Indicator sales,
        Indicator margin,
        Indicator collection,
        Indicator onTime,
        Indicator influence,
        Indicator growth,
        BigDecimal problemCollection,
        int problemOverdueDays,
        BigDecimal diamond,
        BigDecimal strategic,
        BigDecimal strategicInfluence,
        BigDecimal gold,
        BigDecimal potentialGrowth,
        List<Criterion> prospects,
        BigDecimal important) {

    /** A point of the line that turns a figure into points. */
    public record Point(BigDecimal at, BigDecimal points) {}

    /**
     * @param weight in the total, relative to the other five
     * @param line at least two points, ascending; straight between them, level before the first and after the last
     */
    public record Indicator(BigDecimal weight, List<Point> line) {

        /** Points are rounded to so many places, which heals what thirds lose on the way. */
        private static final int SCALE = 10;

        public Indicator {
            line = List.copyOf(line);
        }

        /** 0–100; null for an unknown figure. */
        public BigDecimal points(BigDecimal figure) {
            if (figure == null) {
                return null;
            }
            var before = line.get(0);
            for (var after : line) {
                if (figure.compareTo(after.at()) < 0) {
                    return before == after ? before.points() : between(before, after, figure);
                }
                before = after;
            }
            return before.points();
        }

        private static BigDecimal between(Point before, Point after, BigDecimal figure) {
            var rise = after.points().subtract(before.points());
            var part = figure.subtract(before.at()).multiply(rise);
            return before.points().add(part.divide(after.at().subtract(before.at()), SCALE, RoundingMode.HALF_UP));
        }

        /** @param line figure, points, figure, points, … */
        static Indicator of(String weight, String... line) {
            return new Indicator(
                    new BigDecimal(weight),
                    IntStream.range(0, line.length / 2)
                            .mapToObj(i -> new Point(new BigDecimal(line[2 * i]), new BigDecimal(line[2 * i + 1])))
                            .toList());
        }
    }

    public static final ValueRules DEFAULTS = new ValueRules(
            Indicator.of(
                    "30", "0", "0", "20000", "20", "50000", "40", "300000", "60", "1000000", "80", "2000000", "100"),
            Indicator.of("20", "0", "0", "0.1", "30", "0.2", "60", "0.3", "80", "0.4", "100"),
            Indicator.of("15", "0.7", "0", "0.9", "60", "1", "100"),
            Indicator.of("10", "0.5", "0", "0.8", "60", "1", "100"),
            Indicator.of("10", "0", "0", "10", "100"),
            Indicator.of("15", "-0.3", "0", "0", "50", "0.1", "70", "0.3", "100"),
            new BigDecimal("0.7"),
            90,
            new BigDecimal("85"),
            new BigDecimal("60"),
            new BigDecimal("80"),
            new BigDecimal("70"),
            new BigDecimal("70"),
            Criterion.alike("industry_influence", "deal_potential"),
            new BigDecimal("0.6"));

    public ValueRules {
        prospects = List.copyOf(prospects);
    }
}
