package io.startier.sales.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Row S3, in the browser and for programs. */
@ApplicationTest
@Transactional
class ReceivablesTabTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final String code = "R" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;

    @BeforeEach
    void aCustomer() {
        clock.set(LocalDate.of(2025, 6, 1));
        var owner = people.user("debts.owner", "debts.team", Role.SALESPERSON);
        people.user("debts.reader", null, Role.EXECUTIVE);
        customer = customers.customer(code, "Acme", owner, people.team("debts.team"));
    }

    @Test
    void whatIsEnteredIsInTheBookInTheHistoryAndInTheTrail() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "1,000.50").andExpect(status().is3xxRedirection());
        pay("1", "2025-03-31", "600.50").andExpect(status().is3xxRedirection());

        assertThat(history()).isEqualTo("2025-03-01/2025-03-31/1000.50/2025-03-31/600.50");
        TestTransaction.flagForCommit();
        TestTransaction.end();
        assertThat(jdbc.sql("select count(*) from audit_entry where action in ('INVOICE_ADDED', 'PAYMENT_ADDED')"
                                + " and customer_id = ?")
                        .param(customer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void ratesAndAgeingAreThoseOfTheInvoicesThatAreDue() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "1000");
        pay("1", "2025-03-31", "600");
        invoice("2", "2025-05-01", "2025-05-31", "500");
        invoice("3", "2025-05-01", "2025-06-01", "500");
        invoice("4", "2025-05-01", "2025-06-02", "7000");

        api("").andExpect(jsonPath("$.figures.due").value(2000))
                .andExpect(jsonPath("$.figures.collectionRate").value(0.3))
                .andExpect(jsonPath("$.figures.onTimeRate").value(0.3))
                .andExpect(jsonPath("$.figures.averageDaysLate").value(12.7))
                .andExpect(jsonPath("$.figures.overdue").value(900))
                .andExpect(jsonPath("$.figures.ageing[0]").value(500))
                .andExpect(jsonPath("$.figures.ageing[2]").value(400))
                .andExpect(jsonPath("$.invoices.length()").value(4));
    }

    @Test
    void aPeriodLimitsTheDueDateAndOverdueIsAskedForBesides() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "1000");
        invoice("2", "2025-05-01", "2025-05-31", "500");
        invoice("3", "2025-05-01", "2025-06-30", "500");

        api("?from=2025-03-31&to=2025-03-31")
                .andExpect(jsonPath("$.invoices.length()").value(1))
                .andExpect(jsonPath("$.figures.due").value(1000))
                .andExpect(jsonPath("$.figures.overdue").value(1500));
        api("?overdue=true").andExpect(jsonPath("$.invoices.length()").value(2));
    }

    @Test
    void theTabShowsWhatIsOverdueAndTheHeadOfTheAccountDoesToo() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "1234");

        page("/receivables").andExpect(content().string(containsString("Overdue for 62 days")));
        page("/people").andExpect(content().string(containsString("1,234")));
    }

    @Test
    void aFieldThatCannotBeTakenIsNamedAndNothingIsWritten() throws Exception {
        invoice("1", "2025-03-31", "2025-03-30", "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This lies before the day of issue.")))
                .andExpect(content().string(containsString("The amount must not be 0.")));

        assertThat(invoices()).isZero();
    }

    @Test
    void aCurrencyWithoutARateIsRefusedByName() throws Exception {
        send(
                        "/invoices",
                        "invoiceNo",
                        code,
                        "issuedOn",
                        "2025-03-01",
                        "dueOn",
                        "2025-03-31",
                        "currency",
                        "CHF",
                        "amount",
                        "10")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("no exchange rate for CHF on or before 2025-03-01")));
    }

    @Test
    void aNumberIsGivenOnce() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "10");

        invoice("1", "2025-03-01", "2025-03-31", "20").andExpect(status().isUnprocessableContent());
        assertThat(history()).isEqualTo("2025-03-01/2025-03-31/10.00");
    }

    @Test
    void anInvoiceCanBeCorrectedAndTheOneWhoComesSecondIsTold() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "10");

        correct("20", 0).andExpect(status().is3xxRedirection());
        correct("30", 0).andExpect(status().isConflict());

        assertThat(history()).isEqualTo("2025-03-01/2025-03-31/20.00");
    }

    @Test
    void anInvoiceWithPaymentsIsDeletedOnlyAfterThem() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "10");
        pay("1", "2025-03-31", "10");

        send("/invoices/" + id("invoice") + "/removal", "version", "0");
        assertThat(invoices()).isOne();

        send("/invoices/" + id("invoice") + "/payments/" + id("payment") + "/removal", "version", "0");
        send("/invoices/" + id("invoice") + "/removal", "version", "0");
        assertThat(invoices()).isZero();
        assertThat(jdbc.sql("select count(*) from invoice_history where customer_id = ?")
                        .param(customer)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPaymentCanBeCorrected() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "10");
        pay("1", "2025-03-31", "10");

        send(
                "/invoices/" + id("invoice") + "/payments/" + id("payment"),
                "paidOn",
                "2025-04-02",
                "currency",
                "USD",
                "amount",
                "4",
                "version",
                "0");

        assertThat(history()).isEqualTo("2025-03-01/2025-03-31/10.00/2025-04-02/4.00");
    }

    @Test
    void anExecutiveReadsAndIsOfferedNoForm() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "10");

        mvc.perform(get("/customers/{code}/receivables", code).with(people.as("debts.reader")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Save invoice"))));
    }

    @Test
    void theExportCanBeImportedAgain() throws Exception {
        invoice("1", "2025-03-01", "2025-03-31", "10");

        mvc.perform(get("/customers/{code}/invoices.csv", code).with(people.as("debts.owner")))
                .andExpect(content()
                        .string(containsString("invoice_no,customer_code,order_no,issued,due,currency,amount")))
                .andExpect(
                        content().string(containsString(code + "-1," + code + ",,2025-03-01,2025-03-31,USD,10.0000")));
    }

    private ResultActions invoice(String number, String issued, String due, String amount) throws Exception {
        return send(
                "/invoices",
                "invoiceNo",
                code + "-" + number,
                "issuedOn",
                issued,
                "dueOn",
                due,
                "currency",
                "USD",
                "amount",
                amount);
    }

    private ResultActions pay(String number, String day, String amount) throws Exception {
        return send(
                "/invoices/" + id("invoice") + "/payments",
                "paymentNo",
                code + "-P" + number,
                "paidOn",
                day,
                "currency",
                "USD",
                "amount",
                amount);
    }

    private ResultActions correct(String amount, int version) throws Exception {
        return send(
                "/invoices/" + id("invoice"),
                "issuedOn",
                "2025-03-01",
                "dueOn",
                "2025-03-31",
                "currency",
                "USD",
                "amount",
                amount,
                "version",
                String.valueOf(version));
    }

    private ResultActions send(String path, String... fields) throws Exception {
        var request = post("/customers/" + code + path).with(csrf()).with(people.as("debts.owner"));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get("/customers/" + code + path).with(people.as("debts.owner")));
    }

    private ResultActions api(String query) throws Exception {
        return mvc.perform(
                get("/api/customers/" + code + "/receivables" + query).with(people.as("debts.owner")));
    }

    private long id(String table) {
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }

    private int invoices() {
        return jdbc.sql("select count(*) from invoice where customer_id = ?")
                .param(customer)
                .query(Integer.class)
                .single();
    }

    private String history() {
        return jdbc.sql("select invoices from invoice_history where customer_id = ?")
                .param(customer)
                .query(String.class)
                .single();
    }
}
