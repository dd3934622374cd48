package io.startier.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.sales.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOrdersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void theSameDayAlwaysGivesTheSameOrders() {
        assertThat(ordersOn(TODAY)).isEqualTo(ordersOn(TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-11-20", "2028-02-29", "2031-12-31"})
    void onWhateverDayItStartsTheLeaderHoldsThirtyEightPercentOfTheBasisYears(LocalDate today) {
        var sales = basisSales(today);
        double all = sales.values().stream().mapToDouble(Double::doubleValue).sum();

        assertThat(sales.get(DemoCustomer.of("LEADER")) / all).isBetween(0.375, 0.385);
    }

    @Test
    void noOrderLiesInTheFuture() {
        assertThat(ordersOn(TODAY)).noneMatch(order -> order.date().isAfter(TODAY));
    }

    @Test
    void thePromisingProspectHasNeverOrdered() {
        assertThat(ordersOn(TODAY)).noneMatch(order -> order.customer().isProspect());
    }

    @Test
    void thereAreOrdersThatDoNotCountCreditNotesAndUnknownCosts() {
        var orders = ordersOn(TODAY);

        assertThat(orders).anyMatch(order -> order.status() == OrderStatus.DRAFT);
        assertThat(orders).anyMatch(order -> order.status() == OrderStatus.CANCELLED);
        assertThat(orders).anyMatch(DemoOrder::isCredit);
        assertThat(orders).anyMatch(order -> order.lines().stream().anyMatch(line -> line.cost() == null));
    }

    @Test
    void salesComeFromEveryCurrencyOfTheMarkets() {
        var currencies = ordersOn(TODAY).stream().map(DemoOrder::currency).distinct();

        assertThat(currencies).containsExactlyInAnyOrder("USD", "EUR", "GBP", "CNY", "JPY", "MXN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-11-20", "2028-02-29"})
    void theCustomersToCompareHaveTheirMillionsInTheBasisYears(LocalDate today) {
        var sales = ordersOn(today).stream()
                .filter(order -> order.customer().profile().equals("CASE60"))
                .filter(order -> order.date().getYear() == today.getYear() - 1
                        || order.date().getYear() == today.getYear() - 2)
                .map(DemoOrder::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sales).isEqualByComparingTo("60000000");
    }

    private static List<DemoOrder> ordersOn(LocalDate today) {
        return new DemoOrders(today, DemoRates.until(today)).all();
    }

    private static Map<DemoCustomer, Double> basisSales(LocalDate today) {
        var rates = DemoRates.until(today);
        return ordersOn(today).stream()
                .filter(order -> order.status().counts())
                .filter(order -> order.date().getYear() == today.getYear() - 1
                        || order.date().getYear() == today.getYear() - 2)
                .collect(Collectors.groupingBy(
                        DemoOrder::customer,
                        Collectors.summingDouble(order -> order.amount().doubleValue()
                                * rates.rate(order.currency(), order.date())
                                        .orElseThrow()
                                        .doubleValue())));
    }
}
