package io.startier.importing;

import static io.startier.importing.TestImports.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.sales.OrdersChanged;
import io.startier.shared.Conflict;
import io.startier.shared.Refused;
import io.startier.testing.ApplicationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Rows S1, S2 and S5. */
@ApplicationTest
@RecordApplicationEvents
class OrderImportTests {

    private static final String HEADER = "order_no,line_no,customer_code,date,currency,status,amount,cost\n";

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportErrors errors;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String customer = "C" + mark;
    private final String foreign = "F" + mark;
    private long customerId;

    @BeforeEach
    void peopleAndCustomers() {
        people.user("steward", null, Role.DATA_STEWARD);
        people.user("manager.north", "north", Role.SALES_MANAGER);
        customerId = customers.customer(customer, "Acme", null, people.team("north"));
        customers.customer(foreign, "Other", null, people.team("south"));
    }

    @Test
    void ordersBecomeFiguresOfTheirYear() {
        var job = imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100.50", "60") + line(1, 2, "10", ""));

        assertThat(counts(job)).isEqualTo("DONE +2 ~0 =0 -0");
        assertThat(year(2024)).isEqualTo("1 110.50 100.50 60.00");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var file = HEADER + line(1, 1, "100.5", "60") + line(2, 1, "10", "");
        imports.all("steward", Kind.ORDERS, file);

        var again = imports.all("steward", Kind.ORDERS, file);

        assertThat(counts(again)).isEqualTo("DONE +0 ~0 =2 -0");
        assertThat(year(2024)).startsWith("2 110.50");
    }

    @Test
    void aChangedAmountIsTakenOver() {
        imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "60"));

        var job = imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "90", "60"));

        assertThat(counts(job)).isEqualTo("DONE +0 ~1 =0 -0");
        assertThat(year(2024)).startsWith("1 90.00");
    }

    @Test
    void anEmptyCellLeavesWhatIsKnown() {
        imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "60"));

        var job = imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", ""));

        assertThat(counts(job)).isEqualTo("DONE +0 ~0 =1 -0");
        assertThat(year(2024)).isEqualTo("1 100.00 100.00 60.00");
    }

    @Test
    void aCancelledOrderNoLongerCounts() {
        imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "60"));

        imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "60").replace("SHIPPED", "cancelled"));

        assertThat(jdbc.sql("select count(*) from customer_year where customer_id = ?")
                        .param(customerId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oneBadRowKeepsAllOthersOut() {
        var job = imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "") + line(2, 1, "12,34.5", ""));

        assertThat(counts(job)).isEqualTo("FAILED +0 ~0 =0 -1");
        assertThat(codes(job)).containsExactly("width");
        assertThat(lines()).isZero();
    }

    @Test
    void validRowsCanBeTakenAlone() {
        var job = imports.valid("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "") + line(2, 1, "\"12,34.5\"", ""));

        assertThat(counts(job)).isEqualTo("DONE +1 ~0 =0 -1");
        assertThat(errors.first(job.id(), 9)).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo("amount");
            assertThat(fault.content()).isEqualTo("12,34.5");
            assertThat(fault.shortCode()).isEqualTo("number");
        });
    }

    @Test
    void aRowRepeatedInTheFileIsSkipped() {
        var job = imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "") + line(1, 1, "100.0", ""));

        assertThat(counts(job)).isEqualTo("DONE +1 ~0 =1 -0");
    }

    @Test
    void rowsThatContradictEachOtherAreBothRefused() {
        var job = imports.valid(
                "steward", Kind.ORDERS, HEADER + line(1, 1, "100", "") + line(1, 1, "90", "") + line(2, 1, "5", ""));

        assertThat(counts(job)).isEqualTo("DONE +1 ~0 =0 -2");
        assertThat(codes(job)).containsExactly("contradicts", "contradicts");
    }

    @Test
    void linesOfOneOrderMustAgreeOnItsCustomerDateCurrencyAndStatus() {
        var job = imports.valid(
                "steward",
                Kind.ORDERS,
                HEADER + line(1, 1, "100", "") + line(1, 2, "90", "").replace("2024-03-31", "2024-03-30"));

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(codes(job)).containsExactly("header", "header");
    }

    @Test
    void anOrderNumberTypedDifferentlyIsTheSameOrder() {
        imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", ""));

        var job = imports.all(
                "steward", Kind.ORDERS, HEADER + line(1, 1, "100", "").replace("O" + mark, " Ｏ\u200B" + mark));

        assertThat(counts(job)).isEqualTo("DONE +0 ~0 =1 -0");
    }

    @Test
    void aCurrencyWithoutARateIsRefusedByName() {
        var job = imports.all(
                "steward", Kind.ORDERS, HEADER + line(1, 1, "100", "").replace("USD", "CHF"));

        assertThat(errors.first(job.id(), 9)).singleElement().satisfies(fault -> {
            assertThat(fault.shortCode()).isEqualTo("noRate");
            assertThat(fault.arguments()).containsExactly("CHF", "CHF", "2024-03-31");
        });
    }

    @Test
    void othersHearOnceWhichCustomersHaveChanged() {
        imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "") + line(2, 1, "10", ""));

        assertThat(events.stream(OrdersChanged.class).map(OrdersChanged::customerIds))
                .containsExactly(java.util.Set.of(customerId));
    }

    @Test
    void aManagerLoadsTheOrdersOfTheOwnTeamOnly() {
        var job = imports.valid(
                "manager.north",
                Kind.ORDERS,
                HEADER + line(1, 1, "100", "") + line(2, 1, "50", "").replace(customer, foreign));

        assertThat(counts(job)).isEqualTo("DONE +1 ~0 =0 -1");
        assertThat(codes(job)).containsExactly("customer");
    }

    @Test
    void anotherTeamsCustomerLooksLikeOneThatIsNotThere() {
        var foreignOne = imports.all(
                "manager.north", Kind.ORDERS, HEADER + line(1, 1, "1", "").replace(customer, foreign));
        var absent = imports.all(
                "manager.north", Kind.ORDERS, HEADER + line(1, 1, "1", "").replace(customer, "nobody"));

        assertThat(errors.first(foreignOne.id(), 1).get(0).code())
                .isEqualTo(errors.first(absent.id(), 1).get(0).code());
    }

    @Test
    void aManagerCannotTakeOverAnotherTeamsOrderByItsNumber() {
        imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "").replace(customer, foreign));

        var job = imports.all("manager.north", Kind.ORDERS, HEADER + line(1, 1, "1", ""));

        assertThat(codes(job)).containsExactly("taken");
    }

    @Test
    void aSalespersonLoadsNothing() {
        people.user("seller", "north", Role.SALESPERSON);

        assertThatThrownBy(() -> imports.all("seller", Kind.ORDERS, HEADER + line(1, 1, "1", "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anImportCanBeTakenBackAsAWhole() {
        imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", "60") + line(3, 1, "7", ""));
        var before = state();
        var job = imports.all(
                "steward",
                Kind.ORDERS,
                HEADER
                        + line(1, 1, "90", "60").replace("SHIPPED", "CONFIRMED")
                        + line(1, 2, "5", "").replace("SHIPPED", "CONFIRMED")
                        + line(2, 1, "20", "1"));

        imports.undo("steward", job);

        assertThat(state()).isEqualTo(before);
        assertThat(year(2024)).isEqualTo("2 107.00 100.00 60.00");
    }

    @Test
    void anImportOnWhichALaterOneStandsIsNotTakenBack() {
        var job = imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", ""));
        imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "90", ""));

        assertThatThrownBy(() -> imports.undo("steward", job))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("import.undo.later"));
        assertThat(year(2024)).startsWith("1 90.00");
    }

    @Test
    void anOrderToWhichALaterImportAddedALineIsNotTakenBack() {
        var job = imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", ""));
        imports.all("steward", Kind.ORDERS, HEADER + line(1, 2, "90", ""));

        assertThatThrownBy(() -> imports.undo("steward", job)).isInstanceOf(Conflict.class);
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void anImportIsTakenBackOnlyOnce() {
        var job = imports.all("steward", Kind.ORDERS, HEADER + line(1, 1, "100", ""));
        imports.undo("steward", job);

        assertThatThrownBy(() -> imports.undo("steward", job)).isInstanceOf(Conflict.class);
    }

    @Test
    void fiveThousandLinesInAnyOrderAddUp() {
        var file = new StringBuilder(HEADER);
        for (int line = 1; line <= 10; line++) {
            for (int order = 1; order <= 500; order++) {
                file.append(line(order, line, "1.01", "1"));
            }
        }

        var job = imports.all("steward", Kind.ORDERS, file.toString());

        assertThat(counts(job)).isEqualTo("DONE +5000 ~0 =0 -0");
        assertThat(year(2024)).isEqualTo("500 5050.00 5050.00 5000.00");
    }

    private String line(int order, int line, String amount, String cost) {
        return "O%s-%d,%d,%s,2024-03-31,USD,SHIPPED,%s,%s\n".formatted(mark, order, line, customer, amount, cost);
    }

    private List<String> codes(ImportJob job) {
        return errors.first(job.id(), 99).stream().map(Fault::shortCode).toList();
    }

    private int lines() {
        return jdbc.sql("""
                        select count(*) from order_line l join sales_order o on o.id = l.order_id where o.customer_id = ?
                        """).param(customerId).query(Integer.class).single();
    }

    private List<Map<String, Object>> state() {
        return jdbc.sql("""
                        select o.order_no, o.status, o.base_amount, o.costed_amount, o.base_cost, l.line_no, l.amount, l.base_amount
                        from order_line l join sales_order o on o.id = l.order_id where o.customer_id = ?
                        order by o.order_no, l.line_no
                        """).param(customerId).query().listOfRows();
    }

    private String year(int year) {
        return jdbc.sql("""
                        select orders || ' ' || sales || ' ' || costed_sales || ' ' || cost from customer_year
                        where customer_id = ? and fiscal_year = ?
                        """).params(customerId, year).query(String.class).single();
    }
}
