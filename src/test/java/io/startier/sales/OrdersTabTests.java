package io.startier.sales;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Rows S1 and X2. */
@ApplicationTest
@Transactional
class OrdersTabTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private OrderBook book;

    @Autowired
    private CustomerOrders orders;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private MutableClock clock;

    private final String code = "T" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;

    @BeforeEach
    void aCustomerWithOrders() {
        clock.set(LocalDate.of(2025, 6, 1));
        var owner = people.user("orders.owner", "orders.team", Role.SALESPERSON);
        people.user("orders.stranger", "orders.team", Role.SALESPERSON);
        customer = customers.customer(code, "Acme", owner, people.team("orders.team"));
        book.settle(book.write(List.of(
                line("A", LocalDate.of(2024, 9, 1), OrderStatus.SHIPPED, "1000", "600"),
                line("B", LocalDate.of(2025, 5, 1), OrderStatus.CONFIRMED, "500", null),
                line("C", LocalDate.of(2025, 5, 2), OrderStatus.CANCELLED, "70", null))));
    }

    @Test
    void theTabShowsOrdersAndTheSumsOfEachYear() throws Exception {
        mvc.perform(get("/customers/{code}/orders", code).with(people.as("orders.owner")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code + "-A")))
                .andExpect(content().string(containsString(code + "-C")))
                .andExpect(content().string(containsString("1,000.00")))
                .andExpect(content().string(containsString("40.0%")));
    }

    @Test
    void anOrderShowsItsLines() throws Exception {
        mvc.perform(get("/customers/{code}/orders/{id}", code, id()).with(people.as("orders.owner")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gears")));
    }

    @Test
    void ordersAreNarrowedByFiscalYearAndStatus() throws Exception {
        mvc.perform(get("/api/customers/{code}/orders?year=2025&status=CONFIRMED", code)
                        .with(people.as("orders.owner")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].orderNo").value(code + "-B"))
                .andExpect(jsonPath("$.items[0].profit").doesNotExist())
                .andExpect(jsonPath("$.items[0].lines[0].amount").value(500.0));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() throws Exception {
        var lines = new ArrayList<OrderLine>();
        for (int i = 0; i < 60; i++) {
            lines.add(line("P" + i, LocalDate.of(2023, 1, 1), OrderStatus.SHIPPED, "1", null));
        }
        book.settle(book.write(lines));
        var first = mvc.perform(
                        get("/api/customers/{code}/orders?year=2023", code).with(people.as("orders.owner")))
                .andExpect(jsonPath("$.items.length()").value(50))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var cursor = first.replaceFirst("(?s).*\"next\":\"([^\"]*)\".*", "$1");

        mvc.perform(get("/api/customers/{code}/orders?year=2023&cursor={cursor}", code, cursor)
                        .with(people.as("orders.owner")))
                .andExpect(jsonPath("$.items.length()").value(10))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void aColleaguesOrdersAreAbsent() throws Exception {
        for (var path : List.of("/customers/{code}/orders", "/customers/{code}/orders.csv")) {
            mvc.perform(get(path, code).with(people.as("orders.stranger"))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/api/customers/{code}/orders", code).with(people.as("orders.stranger")))
                .andExpect(status().isNotFound());
    }

    @Test
    void anotherCustomersOrderIsAbsentUnderThisCustomer() throws Exception {
        var other = code + "x";
        customers.customer(other, "Other", people.user("orders.owner", "orders.team"), null);

        mvc.perform(get("/customers/{code}/orders/{id}", other, id()).with(people.as("orders.owner")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theExportIsReadByTheImport() throws Exception {
        mvc.perform(get("/customers/{code}/orders.csv?status=SHIPPED", code).with(people.as("orders.owner")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "order_no,line_no,customer_code,date,currency,rate,status,product_code,")))
                .andExpect(content().string(containsString(code + "-A,1," + code + ",2024-09-01,USD,,SHIPPED,,Gears,")))
                .andExpect(content().string(not(containsString(code + "-B"))));
    }

    @Test
    void theHeadOfTheAccountTellsSalesAndMarginWithTheirCoverage() throws Exception {
        mvc.perform(get("/customers/{code}/orders", code).with(people.as("orders.owner")))
                .andExpect(content().string(containsString("1,500")))
                .andExpect(content().string(containsString("66.7%")))
                .andExpect(content().string(containsString("May 1, 2025")));
    }

    private long id() {
        return orders.page(customer, new OrderFilter(2024, null, null, null, null), null, 9)
                .orders()
                .get(0)
                .id();
    }

    private OrderLine line(String number, LocalDate day, OrderStatus status, String amount, String cost) {
        var order = new Order(code + "-" + number, customer, day, "USD", null, status);
        return new OrderLine(
                order, 1, null, "Gears", null, new BigDecimal(amount), cost == null ? null : new BigDecimal(cost));
    }
}
