package io.startier.dashboard;

import io.startier.tiering.Pareto;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which customers bring how much, the largest first (row D3). Shares are of the positive totals of the selection, 0–1;
 * classes are those of the assessment, which ranks the whole company.
 *
 * @param classMeasure what the assessment ranked by
 * @param withoutOrders customers without an order in the basis years; they have no class
 */
record ParetoReport(
        Basis basis,
        Measure measure,
        Measure classMeasure,
        BigDecimal cutA,
        BigDecimal cutB,
        Pareto figures,
        BigDecimal total,
        long withoutOrders,
        List<AbcClass> classes,
        List<Ranked> customers) {

    record AbcClass(String abc, long customers, BigDecimal shareOfCustomers, BigDecimal amount, BigDecimal share) {}

    /** @param cumulative share of this customer and all before it */
    record Ranked(
            int place,
            String code,
            String name,
            String owner,
            String ownerName,
            Integer star,
            String abc,
            BigDecimal amount,
            BigDecimal share,
            BigDecimal cumulative) {}

    /** What a report is made with besides the customers. */
    record Terms(Basis basis, Measure measure, Measure classMeasure, BigDecimal cutA, BigDecimal cutB) {}

    static ParetoReport of(Terms terms, List<Holding> holdings) {
        var positive = holdings.stream()
                .map(holding -> holding.amount(terms.measure()))
                .filter(amount -> amount.signum() > 0)
                .toList();
        var total = positive.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ParetoReport(
                terms.basis(),
                terms.measure(),
                terms.classMeasure(),
                terms.cutA(),
                terms.cutB(),
                Pareto.of(positive),
                total,
                terms.basis().customers() - holdings.size(),
                classes(holdings, terms.measure(), total),
                ranked(holdings, terms.measure(), total));
    }

    /** The same with only the customers from the place (0 is the first) on. */
    ParetoReport page(int from, int size) {
        int start = Math.min(Math.max(from, 0), customers.size());
        var some = customers.subList(start, Math.min(start + size, customers.size()));
        return new ParetoReport(basis, measure, classMeasure, cutA, cutB, figures, total, withoutOrders, classes, some);
    }

    private static List<AbcClass> classes(List<Holding> holdings, Measure measure, BigDecimal total) {
        return Stream.of("A", "B", "C")
                .map(abc -> abcClass(abc, holdings, measure, total))
                .toList();
    }

    private static AbcClass abcClass(String abc, List<Holding> all, Measure measure, BigDecimal total) {
        var members = all.stream().filter(holding -> abc.equals(holding.abc())).toList();
        var amount = members.stream().map(holding -> holding.amount(measure)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new AbcClass(
                abc, members.size(), Shares.of(members.size(), all.size()), amount, Shares.of(amount, total));
    }

    private static List<Ranked> ranked(List<Holding> holdings, Measure measure, BigDecimal total) {
        var ranked = new ArrayList<Ranked>();
        var running = BigDecimal.ZERO;
        for (var holding : holdings) {
            var amount = holding.amount(measure);
            running = running.add(amount.max(BigDecimal.ZERO));
            ranked.add(new Ranked(
                    ranked.size() + 1,
                    holding.code(),
                    holding.name(),
                    holding.owner(),
                    holding.ownerName(),
                    holding.star(),
                    holding.abc(),
                    amount,
                    Shares.of(amount.max(BigDecimal.ZERO), total),
                    Shares.of(running, total)));
        }
        return ranked;
    }
}
