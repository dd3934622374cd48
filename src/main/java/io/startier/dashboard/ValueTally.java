package io.startier.dashboard;

import io.startier.tiering.rules.ValueRules;
import io.startier.tiering.scorecard.ValueFigures;
import io.startier.tiering.scorecard.ValuePoints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Adds up the customers of one value class. */
class ValueTally {

    private final BigDecimal[] points = new BigDecimal[ValueReport.INDICATORS.size()];
    private final int[] known = new int[ValueReport.INDICATORS.size()];
    private long customers;
    private long scored;
    private BigDecimal sales = BigDecimal.ZERO;
    private BigDecimal potential = BigDecimal.ZERO;
    private BigDecimal totals = BigDecimal.ZERO;

    /** The points are not kept, because they follow from the figures that are. */
    void add(ResultSet row, ValueRules rules, boolean trading) throws SQLException {
        customers++;
        sales = sales.add(row.getBigDecimal("basis_total"));
        var estimate = row.getBigDecimal("potential");
        potential = estimate == null ? potential : potential.add(estimate);
        var total = row.getBigDecimal("value_total");
        if (total != null) {
            scored++;
            totals = totals.add(total);
        }
        if (trading) {
            add(ValuePoints.of(figures(row), rules));
        }
    }

    private void add(ValuePoints all) {
        for (int i = 0; i < points.length; i++) {
            var part = all.parts().get(i);
            if (part.isKnown()) {
                points[i] = points[i] == null ? part.points() : points[i].add(part.points());
                known[i]++;
            }
        }
    }

    private static ValueFigures figures(ResultSet row) throws SQLException {
        var influence = row.getString("value_scores");
        return new ValueFigures(
                row.getBigDecimal("annual_value"),
                ValueFigures.ratio(row.getBigDecimal("profit"), row.getBigDecimal("costed_sales")),
                ValueFigures.ratio(row.getBigDecimal("paid"), row.getBigDecimal("due")),
                ValueFigures.ratio(row.getBigDecimal("paid_on_time"), row.getBigDecimal("due")),
                influence == null ? null : new BigDecimal(influence),
                ValueFigures.growth(row.getString("years"), row.getBigDecimal("earlier_sales")));
    }

    void add(ValueTally other) {
        customers += other.customers;
        scored += other.scored;
        sales = sales.add(other.sales);
        potential = potential.add(other.potential);
        totals = totals.add(other.totals);
        for (int i = 0; i < points.length; i++) {
            if (other.points[i] != null) {
                points[i] = points[i] == null ? other.points[i] : points[i].add(other.points[i]);
                known[i] += other.known[i];
            }
        }
    }

    long customers() {
        return customers;
    }

    ValueReport.Line line(ScoredClass.Name name, ValueTally whole) {
        return new ValueReport.Line(
                name.value(),
                name.label(),
                name.policy(),
                customers,
                Shares.of(customers, whole.customers),
                sales,
                Shares.of(sales, whole.sales),
                potential,
                scored == 0 ? null : mean(totals, scored),
                scored,
                means());
    }

    private List<BigDecimal> means() {
        var means = new ArrayList<BigDecimal>();
        for (int i = 0; i < points.length; i++) {
            means.add(known[i] == 0 ? null : mean(points[i], known[i]));
        }
        return means;
    }

    private static BigDecimal mean(BigDecimal sum, long count) {
        return sum.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP);
    }
}
