package io.startier.tiering.method;

import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an assessment knows of one customer. Amounts are in base currency; nothing dated after the as-of date is seen.
 *
 * @param ownerId null without an owner
 * @param teamCode null without a team, as {@code teamId}
 * @param starInForce null when never rated
 * @param potential in force on the as-of date, or null
 * @param orderDays all of them, not only those of the basis years
 * @param years one per basis year, ascending, also those without trade
 * @param basis the basis years added up
 * @param dues the invoices due in the basis years, up to the as-of date
 * @param costToServe in the basis years
 */
public record Facts(
        long customerId,
        String code,
        Long ownerId,
        Long teamId,
        String teamCode,
        Integer starInForce,
        BigDecimal potential,
        OrderDays orderDays,
        Invoices invoices,
        CostDays costDays,
        Scores scores,
        List<YearFigures> years,
        Sums basis,
        Invoices dues,
        BigDecimal costToServe) {

    /** With the figures of the basis years, which follow from the rest. */
    public static Facts of(
            Customer customer,
            OrderDays orderDays,
            Invoices invoices,
            CostDays costDays,
            Scores scores,
            Occasion occasion) {
        var years = new ArrayList<YearFigures>(occasion.basisYears().size());
        var basis = Sums.NONE;
        for (int year : occasion.basisYears()) {
            var sums = orderDays.between(
                    occasion.fiscalYears().firstDay(year),
                    occasion.fiscalYears().lastDay(year));
            years.add(new YearFigures(year, sums.orders(), sums.sales()));
            basis = basis.plus(sums);
        }
        return new Facts(
                customer.id(),
                customer.code(),
                customer.ownerId(),
                customer.teamId(),
                customer.teamCode(),
                customer.starInForce(),
                customer.potential(),
                orderDays,
                invoices,
                costDays,
                scores,
                List.copyOf(years),
                basis,
                invoices.dueIn(occasion),
                costDays.in(occasion));
    }

    /** Who it is. */
    public record Customer(
            long id,
            String code,
            Long ownerId,
            Long teamId,
            String teamCode,
            Integer starInForce,
            BigDecimal potential) {}

    /** Orders in the basis years. */
    public int orders() {
        return basis.orders();
    }

    /** The last order in the basis years, or null. */
    public LocalDate lastOrder(Occasion occasion) {
        for (int i = orderDays.size() - 1; i >= 0; i--) {
            if (occasion.isInBasis(orderDays.day(i))) {
                return orderDays.day(i);
            }
        }
        return null;
    }

    /** Sales of the fiscal year before the latest basis year, whether or not that is one of them. */
    public BigDecimal earlierSales(Occasion occasion) {
        int year = occasion.latestYear() - 1;
        var years = occasion.fiscalYears();
        return orderDays.between(years.firstDay(year), years.lastDay(year)).sales();
    }

    /** Sales of the latest basis year. */
    public BigDecimal latestSales() {
        return years.get(years.size() - 1).sales();
    }

    /** The sales of the basis years, joined as the rules say. */
    public BigDecimal annualValue(Rules rules) {
        var sales = new ArrayList<BigDecimal>(years.size());
        years.forEach(year -> sales.add(year.sales()));
        return rules.annualValueRule().join(sales);
    }

    /** The plain sum of sales over the basis years. */
    public BigDecimal basisTotal() {
        return basis.sales();
    }

    /** Of the basis years, over the sales whose cost is known. */
    public BigDecimal profit() {
        return basis.profit();
    }

    /** Profit of the basis years less cost to serve. */
    public BigDecimal netProfit() {
        return profit().subtract(costToServe);
    }

    /** Net profit less what waiting for the invoices that were due in the basis years cost. */
    public BigDecimal economicProfit(Occasion occasion) {
        var capitalCost = occasion.rules().costs().capitalCost();
        return netProfit().subtract(dues.lateCost(capitalCost));
    }
}
