package io.startier.demonstration;

import io.startier.sales.OrderStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Customers to be compared two by two (row T15): they order the same on the same days of every year, in yen, so that their
 * millions do not move the company's figures.
 *
 * @param sales of two years, in yen
 * @param profit of the same, in yen
 * @param daysLate how long after the due date they pay
 */
record DemoCase(String profile, long sales, long profit, int daysLate) {

    private static final List<DemoCase> ALL = List.of(
            new DemoCase("CASE60", 60_000_000, 6_000_000, 0),
            new DemoCase("CASE50", 50_000_000, 7_500_000, 0),
            new DemoCase("CASE10", 10_000_000, 2_000_000, 182),
            new DemoCase("CASE8", 8_000_000, 1_600_000, 0));

    private static final List<Integer> MONTHS = List.of(2, 5, 8, 11);

    static boolean is(DemoCustomer customer) {
        return customer.profile().startsWith("CASE");
    }

    static DemoCase of(DemoCustomer customer) {
        return ALL.stream()
                .filter(one -> one.profile().equals(customer.profile()))
                .findFirst()
                .orElseThrow();
    }

    /** A quarter of a year's orders in the middle of each quarter. */
    List<DemoOrder> orders(DemoCustomer customer, LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - 3, today.getYear())
                .boxed()
                .flatMap(year -> MONTHS.stream().map(month -> LocalDate.of(year, month, 15)))
                .filter(day -> !day.isAfter(today))
                .map(day -> new DemoOrder(customer, day, OrderStatus.SHIPPED, List.of(line(customer))))
                .toList();
    }

    private DemoOrder.Line line(DemoCustomer customer) {
        var product =
                DemoProduct.in(new DemoBasket(customer).favourites().get(0)).get(0);
        var amount = quarter(sales);
        int quantity = amount.divide(BigDecimal.valueOf(product.price() * 150), 0, RoundingMode.UP)
                .intValue();
        return new DemoOrder.Line(product, quantity, amount, quarter(sales - profit));
    }

    private static BigDecimal quarter(long ofTwoYears) {
        return BigDecimal.valueOf(ofTwoYears / 8);
    }
}
