package io.startier.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.settings.FiscalYearChanged;
import io.startier.settings.RatesChanged;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.testing.ApplicationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
@RecordApplicationEvents
class OrderBookTests {

    private static final LocalDate SPRING = LocalDate.of(2024, 2, 10);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 10);

    @Autowired
    private OrderBook book;

    @Autowired
    private CustomerFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private ApplicationEvents events;

    private long customer;

    @BeforeEach
    void aCustomer() {
        customer = newCustomer();
    }

    @Test
    void anOrderCountsInTheFiscalYearOfItsDate() {
        enter(line("1", SPRING, "USD", "100.00", "60.00"), line("2", AUTUMN, "USD", "50.00", "20.00"));

        assertThat(year(2024)).isEqualTo("2 orders, sales 150.00, costed 150.00, cost 80.00");
    }

    @Test
    void aFiscalYearThatStartsInJulyTakesSpringOrdersIntoTheYearBefore() {
        enter(line("1", SPRING, "USD", "100", "60"), line("2", AUTUMN, "USD", "50", "20"));

        set("fiscal.year.first.month", "7");
        publisher.publishEvent(new FiscalYearChanged(7));

        assertThat(year(2023)).startsWith("1 orders, sales 100.00");
        assertThat(year(2024)).startsWith("1 orders, sales 50.00");
    }

    @Test
    void draftsAndCancelledOrdersDoNotCount() {
        enter(
                line("1", SPRING, "USD", "100", null).with(OrderStatus.SHIPPED),
                line("2", SPRING, "USD", "10", null).with(OrderStatus.DRAFT),
                line("3", SPRING, "USD", "1", null).with(OrderStatus.CANCELLED));

        assertThat(year(2024)).startsWith("1 orders, sales 100.00");
    }

    @Test
    void aLineWithoutCostIsLeftOutOfTheCostedSales() {
        enter(line("1", SPRING, "USD", "100", null), line("2", SPRING, "USD", "40", "30"));

        assertThat(year(2024)).isEqualTo("2 orders, sales 140.00, costed 40.00, cost 30.00");
    }

    @Test
    void aCreditNoteReducesItsYear() {
        enter(line("1", SPRING, "USD", "100", "60"), line("2", SPRING, "USD", "-30", "-18"));

        assertThat(year(2024)).isEqualTo("2 orders, sales 70.00, costed 70.00, cost 42.00");
    }

    @Test
    void amountsAreConvertedLineByLineAndRoundedHalfUp() {
        rate("EUR", LocalDate.of(2024, 1, 1), "1.05");

        enter(
                line("1", SPRING, "EUR", "0.1", null),
                line("2", SPRING, "EUR", "-0.1", null).numbered(2));

        assertThat(baseAmounts()).containsExactly(new BigDecimal("0.11"), new BigDecimal("-0.11"));
    }

    @Test
    void theLatestRateOnOrBeforeTheOrdersDateIsTaken() {
        rate("EUR", LocalDate.of(2024, 1, 1), "1.1");
        rate("EUR", SPRING, "1.2");
        rate("EUR", SPRING.plusDays(1), "1.3");

        enter(line("1", SPRING, "EUR", "100", null));

        assertThat(baseAmounts()).containsExactly(new BigDecimal("120.00"));
    }

    @Test
    void anOrdersOwnRateWinsAndIsNotTouchedByNewRates() {
        enter(line("1", SPRING, "EUR", "100", null).atRate("1.5"));

        rate("EUR", LocalDate.of(2024, 1, 1), "1.1");
        publisher.publishEvent(new RatesChanged(Map.of("EUR", LocalDate.of(2024, 1, 1))));

        assertThat(baseAmounts()).containsExactly(new BigDecimal("150.00"));
    }

    @Test
    void anOrderWithoutARateIsRefusedNamingCurrencyAndDate() {
        assertThatThrownBy(() -> enter(line("1", SPRING, "CHF", "100", null)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.arguments()).containsExactly("CHF", "2024-02-10"));
    }

    @Test
    void aChangedRateReconvertsTheOrdersFromItsDayOn() {
        rate("EUR", LocalDate.of(2024, 1, 1), "1.1");
        enter(line("1", SPRING, "EUR", "100", "10"), line("2", AUTUMN, "EUR", "100", "10"));

        rate("EUR", LocalDate.of(2024, 6, 1), "1.2");
        publisher.publishEvent(new RatesChanged(Map.of("EUR", LocalDate.of(2024, 6, 1))));

        assertThat(year(2024)).isEqualTo("2 orders, sales 230.00, costed 230.00, cost 23.00");
    }

    @Test
    void aRateThatOrdersStandOnCannotBeTakenAway() {
        rate("EUR", LocalDate.of(2024, 1, 1), "1.1");
        enter(line("1", SPRING, "EUR", "100", null));

        jdbc.sql("delete from exchange_rate where currency = 'EUR'").update();

        assertThatThrownBy(() -> publisher.publishEvent(new RatesChanged(Map.of("EUR", LocalDate.of(2024, 1, 1)))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aLineBookedAgainTakesTheNewValues() {
        enter(line("1", SPRING, "USD", "100", "60"));
        enter(line("1", SPRING, "USD", "70", "60"));

        assertThat(year(2024)).startsWith("1 orders, sales 70.00");
    }

    @Test
    void aNewDateAndCurrencyReconvertAllLinesOfTheOrder() {
        rate("EUR", LocalDate.of(2024, 1, 1), "2");
        var prefix = UUID.randomUUID().toString();
        enter(
                prefix,
                line("1", SPRING, "USD", "100", null),
                line("1", SPRING, "USD", "10", null).numbered(2));

        enter(prefix, line("1", AUTUMN, "EUR", "100", null));

        assertThat(year(2024)).startsWith("1 orders, sales 220.00");
    }

    @Test
    void anOrderThatMovesToAnotherCustomerLeavesNoFiguresBehind() {
        enter(line("1", SPRING, "USD", "100", null));
        long other = newCustomer();
        enter(line("1", SPRING, "USD", "100", null).of(other));

        assertThat(years(customer)).isEmpty();
        assertThat(years(other)).hasSize(1);
    }

    @Test
    void anOrderWithoutLinesIsGone() {
        enter(line("1", SPRING, "USD", "100", null));

        book.settle(book.remove(List.of(new OrderLine.Key(no("1"), 1))));

        assertThat(years(customer)).isEmpty();
        assertThat(book.find(List.of(new OrderLine.Key(no("1"), 1)))).isEmpty();
    }

    @Test
    void whoeverListensHearsOnceAfterTheFiguresAreRight() {
        enter(line("1", SPRING, "USD", "100", null), line("2", SPRING, "USD", "100", null));

        assertThat(events.stream(OrdersChanged.class)).containsExactly(new OrdersChanged(Set.of(customer)));
    }

    @Test
    void refreshingEverythingGivesTheSameFigures() {
        enter(line("1", SPRING, "USD", "100", "60"));
        var before = years(customer);

        figures.refreshAll();

        assertThat(years(customer)).isEqualTo(before);
    }

    private String prefix = UUID.randomUUID().toString();

    private String no(String number) {
        return prefix + number;
    }

    private void enter(Entry... entries) {
        enter(prefix, entries);
    }

    private void enter(String numbers, Entry... entries) {
        book.settle(book.write(
                List.of(entries).stream().map(entry -> entry.toLine(numbers)).toList()));
    }

    private Entry line(String number, LocalDate day, String currency, String amount, String cost) {
        return new Entry(number, 1, customer, day, currency, null, OrderStatus.CONFIRMED, amount, cost);
    }

    private record Entry(
            String number,
            int lineNo,
            long customer,
            LocalDate day,
            String currency,
            String rate,
            OrderStatus status,
            String amount,
            String cost) {

        Entry with(OrderStatus other) {
            return new Entry(number, lineNo, customer, day, currency, rate, other, amount, cost);
        }

        Entry numbered(int other) {
            return new Entry(number, other, customer, day, currency, rate, status, amount, cost);
        }

        Entry atRate(String other) {
            return new Entry(number, lineNo, customer, day, currency, other, status, amount, cost);
        }

        Entry of(long other) {
            return new Entry(number, lineNo, other, day, currency, rate, status, amount, cost);
        }

        OrderLine toLine(String prefix) {
            var order = new Order(prefix + number, customer, day, currency, decimal(rate), status);
            return new OrderLine(order, lineNo, null, "Gears", null, decimal(amount), decimal(cost));
        }

        private static BigDecimal decimal(String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    private long newCustomer() {
        var code = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into customer (code, name, stage, search_text, created_at, updated_at)
                        values (?, ?, 'ACTIVE', ?, current_timestamp, current_timestamp)
                        """).params(code, code, code).update();
        return jdbc.sql("select id from customer where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private void rate(String currency, LocalDate day, String rate) {
        jdbc.sql("insert into exchange_rate (currency, rated_on, rate) values (?, ?, ?)")
                .params(currency, day, new BigDecimal(rate))
                .update();
    }

    private void set(String name, String content) {
        jdbc.sql("insert into setting (name, content) values (?, ?)")
                .params(name, content)
                .update();
    }

    private List<BigDecimal> baseAmounts() {
        return jdbc.sql("""
                        select l.base_amount from order_line l join sales_order o on o.id = l.order_id
                        where o.customer_id = ? order by o.order_no, l.line_no
                        """).param(customer).query(BigDecimal.class).list();
    }

    private List<Map<String, Object>> years(long customerId) {
        return jdbc.sql("select * from customer_year where customer_id = ?")
                .param(customerId)
                .query()
                .listOfRows();
    }

    private String year(int fiscalYear) {
        return jdbc.sql("""
                        select orders || ' orders, sales ' || sales || ', costed ' || costed_sales || ', cost ' || cost
                        from customer_year where customer_id = ? and fiscal_year = ?
                        """).params(customer, fiscalYear).query(String.class).single();
    }
}
