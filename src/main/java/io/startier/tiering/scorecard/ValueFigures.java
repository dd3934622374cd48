package io.startier.tiering.scorecard;

import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.method.Scores;
import io.startier.tiering.method.YearFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The six figures behind the value class of a trading customer (row T8). One that is unknown is null: the margin where no
 * cost is known, the rates where nothing was due, the influence where nobody judged it, the growth where there was no trade
 * in the year before.
 *
 * @param sales annual order value in base currency
 * @param margin profit ÷ the sales whose cost is known
 * @param collection paid ÷ due
 * @param onTime paid by its due date ÷ due
 * @param influence score 0–10
 * @param growth latest basis year ÷ the fiscal year before it − 1
 */
public record ValueFigures(
        BigDecimal sales,
        BigDecimal margin,
        BigDecimal collection,
        BigDecimal onTime,
        BigDecimal influence,
        BigDecimal growth) {

    /** Finer than money in cents can tell a ratio from a bound, and as much as is divided without large numbers. */
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_UP);

    public static ValueFigures of(Facts facts, Occasion occasion) {
        var dues = facts.dues();
        return new ValueFigures(
                facts.annualValue(occasion.rules()),
                ratio(facts.profit(), facts.basis().costedSales()),
                ratio(dues.paid(), dues.due()),
                ratio(dues.paidOnTime(), dues.due()),
                influence(facts.scores()),
                growth(facts.latestSales(), facts.earlierSales(occasion)));
    }

    /** The mean over all that was judged for the model, whatever the criterion is called; null where nothing was. */
    static BigDecimal influence(Scores scores) {
        var means = scores.criteria(ScoreModel.INFLUENCE).stream()
                .map(criterion -> scores.of(ScoreModel.INFLUENCE, criterion).orElseThrow())
                .toList();
        return means.isEmpty()
                ? null
                : ratio(means.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(means.size()));
    }

    /** Null where the year before had no sales to grow from. */
    public static BigDecimal growth(BigDecimal latest, BigDecimal earlier) {
        var ratio = ratio(latest, earlier);
        return ratio == null ? null : ratio.subtract(BigDecimal.ONE);
    }

    /** The same of the basis years as they are kept with a result. */
    public static BigDecimal growth(String keptYears, BigDecimal earlier) {
        var years = YearFigures.read(keptYears);
        return growth(years.get(years.size() - 1).sales(), earlier);
    }

    /** Null where there is nothing to divide by. */
    public static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part == null || whole == null || whole.signum() <= 0 ? null : part.divide(whole, DIGITS);
    }
}
