package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The figures of a comparison row by row, the best of each row marked.
 *
 * @param title key of its heading
 */
record CompareTable(String title, List<Row> rows) {

    enum Unit {
        MONEY,
        SHARE,
        DAYS,
        STAR,
        TEXT
    }

    /** @param label key of what the row is called */
    record Row(String label, Unit unit, List<Cell> cells) {}

    /** @param best among those that differ; {@code path} leads to the records behind it */
    record Cell(Object value, String path, boolean best) {}

    static List<CompareTable> of(List<Compared> customers) {
        var rows = new Rows(customers);
        return List.of(
                new CompareTable(
                        "compare.section.trade",
                        List.of(
                                rows.most("compare.sales", Unit.MONEY, "orders", Compared::sales),
                                rows.most("tiering.figure.annualValue", Unit.MONEY, "orders", Compared::annualValue),
                                rows.most("compare.trend", Unit.SHARE, "orders", Compared::trend),
                                rows.most("common.profit", Unit.MONEY, "orders", Compared::profit),
                                rows.most("compare.margin", Unit.SHARE, "orders", Compared::margin),
                                rows.most("compare.netProfit", Unit.MONEY, "activities", Compared::netProfit),
                                rows.most(
                                        "compare.economicProfit",
                                        Unit.MONEY,
                                        "receivables",
                                        Compared::economicProfit))),
                new CompareTable(
                        "compare.section.payment",
                        List.of(
                                rows.most("compare.collection", Unit.SHARE, "receivables", Compared::collectionRate),
                                rows.most("compare.onTime", Unit.SHARE, "receivables", Compared::onTimeRate),
                                rows.least("compare.overdue", Unit.MONEY, "receivables", Compared::overdue),
                                rows.least("compare.daysOverdue", Unit.DAYS, "receivables", Compared::daysOverdue))),
                new CompareTable("compare.section.future", future(rows)),
                new CompareTable("compare.section.classes", rows.classes()));
    }

    private static List<Row> future(Rows rows) {
        return List.of(
                rows.most("tiering.figure.potential", Unit.MONEY, "potentials", Compared::potential),
                rows.most("compare.lifetime", Unit.MONEY, "assessment", Compared::lifetimeValue),
                rows.most("compare.alive", Unit.SHARE, "assessment", Compared::alive),
                rows.most("compare.star.inForce", Unit.STAR, "rating", Compared::starInForce),
                rows.most("tiering.kind.STAR_ACTUAL", Unit.STAR, "assessment", Compared::starActual),
                rows.most("tiering.kind.STAR_POTENTIAL", Unit.STAR, "assessment", Compared::starPotential),
                rows.most("tiering.kind.STAR_SUGGESTED", Unit.STAR, "assessment", Compared::starSuggested));
    }

    private record Rows(List<Compared> customers) {

        Row most(String label, Unit unit, String tab, Function<Compared, ? extends Number> figure) {
            return row(label, unit, tab, figure, Comparator.naturalOrder());
        }

        Row least(String label, Unit unit, String tab, Function<Compared, ? extends Number> figure) {
            return row(label, unit, tab, figure, Comparator.reverseOrder());
        }

        List<Row> classes() {
            var rows = new ArrayList<Row>();
            for (var kind : CompareQuery.KINDS.keySet()) {
                var cells = customers.stream()
                        .map(one -> new Cell(one.classLabel(kind), path(one, "assessment") + "#" + kind, false))
                        .toList();
                rows.add(new Row("tiering.kind." + kind, Unit.TEXT, cells));
            }
            return rows;
        }

        private Row row(
                String label,
                Unit unit,
                String tab,
                Function<Compared, ? extends Number> figure,
                Comparator<BigDecimal> order) {
            var numbers = customers.stream().map(figure).map(Rows::decimal).toList();
            var best = best(numbers, order);
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < customers.size(); i++) {
                var number = numbers.get(i);
                boolean isBest = best != null && number != null && number.compareTo(best) == 0;
                cells.add(new Cell(number, path(customers.get(i), tab), isBest));
            }
            return new Row(label, unit, cells);
        }

        /** Null where at most one figure is known, or all are equal: then nobody is better. */
        private static BigDecimal best(List<BigDecimal> numbers, Comparator<BigDecimal> order) {
            var known = numbers.stream().filter(Objects::nonNull).toList();
            boolean differ = known.stream().anyMatch(number -> number.compareTo(known.get(0)) != 0);
            return differ ? known.stream().max(order).orElseThrow() : null;
        }

        private static BigDecimal decimal(Number number) {
            return number == null ? null : new BigDecimal(number.toString());
        }

        private static String path(Compared customer, String tab) {
            return Addresses.customer(customer.code(), tab);
        }
    }
}
