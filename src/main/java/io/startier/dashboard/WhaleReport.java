package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Net profit added up from the customer that brings most to the one that costs most (rows S4, D3). Amounts are in base
 * currency over the basis years.
 *
 * @param customers how many have orders, or cost something to serve
 * @param earning how many of them bring something
 * @param losing how many cost more than they bring
 * @param peak what all who bring something bring together
 * @param total what is left of it
 * @param ranked the best first, equal ones by code
 */
record WhaleReport(
        Basis basis, int customers, int earning, int losing, BigDecimal peak, BigDecimal total, List<Ranked> ranked) {

    /** What one customer brought. */
    record Earner(
            String code,
            String name,
            String ownerName,
            BigDecimal sales,
            BigDecimal profit,
            BigDecimal costToServe,
            BigDecimal netProfit) {}

    /** @param cumulative net profit of this customer and all before it */
    record Ranked(int place, Earner earner, BigDecimal cumulative) {}

    static WhaleReport of(Basis basis, List<Earner> earners) {
        var ranked = ranked(earners);
        int earning = (int) earners.stream()
                .filter(earner -> earner.netProfit().signum() > 0)
                .count();
        int losing = (int) earners.stream()
                .filter(earner -> earner.netProfit().signum() < 0)
                .count();
        return new WhaleReport(
                basis, earners.size(), earning, losing, after(earning, ranked), after(ranked.size(), ranked), ranked);
    }

    private static List<Ranked> ranked(List<Earner> earners) {
        var order = new ArrayList<>(earners);
        order.sort(Comparator.comparing(Earner::netProfit).reversed().thenComparing(Earner::code));
        var ranked = new ArrayList<Ranked>();
        var running = BigDecimal.ZERO;
        for (var earner : order) {
            running = running.add(earner.netProfit());
            ranked.add(new Ranked(ranked.size() + 1, earner, running));
        }
        return ranked;
    }

    private static BigDecimal after(int place, List<Ranked> ranked) {
        return place == 0 ? BigDecimal.ZERO : ranked.get(place - 1).cumulative();
    }

    /** What those who cost more than they bring take away. */
    public BigDecimal destroyed() {
        return peak.subtract(total);
    }

    public BigDecimal destroyedShare() {
        return Shares.of(destroyed(), peak);
    }

    public BigDecimal earningShare() {
        return Shares.of(earning, customers);
    }

    /** Those who bring most, nobody among them who costs more than is brought. */
    public List<Ranked> best(int count) {
        return ranked.subList(0, Math.min(count, earning));
    }

    /** Those who cost most, the worst first. */
    public List<Ranked> worst(int count) {
        var losers = ranked.subList(customers - losing, customers);
        return losers.stream()
                .sorted(Comparator.comparing(Ranked::place).reversed())
                .limit(count)
                .toList();
    }

    /** The same with only the customers from the place (0 is the first) on. */
    WhaleReport page(int from, int size) {
        int start = Math.min(from, ranked.size());
        var some = ranked.subList(start, Math.min(start + size, ranked.size()));
        return new WhaleReport(basis, customers, earning, losing, peak, total, some);
    }
}
