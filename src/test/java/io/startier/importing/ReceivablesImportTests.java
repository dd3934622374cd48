package io.startier.importing;

import static io.startier.importing.TestImports.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.CustomerFactsChanged;
import io.startier.customer.TestCustomers;
import io.startier.settings.RatesChanged;
import io.startier.shared.Conflict;
import io.startier.testing.ApplicationTest;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Rows S2, S3 and S5 for invoices and payments. */
@ApplicationTest
@RecordApplicationEvents
class ReceivablesImportTests {

    private static final String INVOICES = "invoice_no,customer_code,order_no,issued,due,currency,amount\n";
    private static final String PAYMENTS = "payment_no,invoice_no,date,currency,amount\n";

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

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

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
        jdbc.sql("delete from exchange_rate where currency in ('EUR', 'CHF')").update();
    }

    @Test
    void whatIsKeptOfACustomerIsEveryInvoiceByDueDateWithItsPayments() {
        imports.all(
                "steward",
                Kind.INVOICES,
                INVOICES + invoice(2, "2024-05-31", "50") + invoice(1, "2024-04-30", "100.50"));

        imports.all(
                "steward",
                Kind.PAYMENTS,
                PAYMENTS + payment(2, 1, "2024-05-02", "40.50") + payment(1, 1, "2024-04-30", "60"));

        assertThat(history())
                .isEqualTo(
                        "2024-03-31/2024-04-30/100.50/2024-04-30/60.00/2024-05-02/40.50 2024-03-31/2024-05-31/50.00");
    }

    @Test
    void aPartPaymentLeavesTheRestOpen() {
        imports.all("steward", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "100"));

        imports.all("steward", Kind.PAYMENTS, PAYMENTS + payment(1, 1, "2024-04-30", "60"));

        assertThat(open()).isEqualTo("40.00");
    }

    @Test
    void whoPaysTooMuchOwesNothing() {
        imports.all("steward", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "100"));

        imports.all("steward", Kind.PAYMENTS, PAYMENTS + payment(1, 1, "2024-04-30", "110"));

        assertThat(open()).isEqualTo("0.00");
    }

    @Test
    void aCreditNoteIsAnInvoiceBelowZeroAndNothingOfItIsOpen() {
        imports.all("steward", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "-100"));

        assertThat(history()).isEqualTo("2024-03-31/2024-04-30/-100.00");
        assertThat(open()).isEqualTo("0.00");
    }

    @Test
    void paymentsInTheInvoicesCurrencySettleAtItsRateToTheLastCent() {
        rate("EUR", "2024-01-01", "1.2345");
        rate("EUR", "2024-04-01", "1.5");
        imports.all(
                "steward",
                Kind.INVOICES,
                INVOICES + invoice(1, "2024-04-30", "100").replace("USD", "EUR"));

        imports.all(
                "steward",
                Kind.PAYMENTS,
                PAYMENTS
                        + payment(1, 1, "2024-04-10", "33.33").replace("USD", "EUR")
                        + payment(2, 1, "2024-04-20", "33.33").replace("USD", "EUR")
                        + payment(3, 1, "2024-04-30", "33.34").replace("USD", "EUR"));

        assertThat(history())
                .isEqualTo("2024-03-31/2024-04-30/123.45/2024-04-10/41.15/2024-04-20/41.14/2024-04-30/41.16");
        assertThat(open()).isEqualTo("0.00");
    }

    @Test
    void aPaymentInAnotherCurrencyCountsAtTheRateOfItsDay() {
        rate("EUR", "2024-01-01", "1.2");
        rate("EUR", "2024-04-20", "1.3");
        imports.all("steward", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "100"));

        imports.all(
                "steward",
                Kind.PAYMENTS,
                PAYMENTS + payment(1, 1, "2024-04-20", "50").replace("USD", "EUR"));

        assertThat(open()).isEqualTo("35.00");
    }

    @Test
    void aChangedRateChangesInvoicesAndTheirPaymentsAlike() {
        rate("EUR", "2024-01-01", "1.2");
        imports.all(
                "steward",
                Kind.INVOICES,
                INVOICES + invoice(1, "2024-04-30", "100").replace("USD", "EUR"));
        imports.all(
                "steward",
                Kind.PAYMENTS,
                PAYMENTS + payment(1, 1, "2024-04-20", "100").replace("USD", "EUR"));

        rate("EUR", "2024-03-01", "1.1");
        announce("EUR", "2024-03-01");

        assertThat(history()).isEqualTo("2024-03-31/2024-04-30/110.00/2024-04-20/110.00");
    }

    @Test
    void aRateThatInvoicesStandOnCannotBeTakenAway() {
        rate("EUR", "2024-01-01", "1.2");
        imports.all(
                "steward",
                Kind.INVOICES,
                INVOICES + invoice(1, "2024-04-30", "100").replace("USD", "EUR"));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from exchange_rate where currency = 'EUR'").update();
                    announce("EUR", "2024-01-01");
                }))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aCurrencyWithoutARateIsRefusedByName() {
        var job = imports.all(
                "steward",
                Kind.INVOICES,
                INVOICES + invoice(1, "2024-04-30", "100").replace("USD", "CHF"));

        assertThat(errors.first(job.id(), 9)).singleElement().satisfies(fault -> {
            assertThat(fault.shortCode()).isEqualTo("noRateAt");
            assertThat(fault.arguments()).containsExactly("CHF", "CHF", "2024-03-31");
        });
    }

    @Test
    void aPaymentInAnotherCurrencyNeedsARateOfItsOwnDay() {
        imports.all("steward", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "100"));

        var job = imports.all(
                "steward",
                Kind.PAYMENTS,
                PAYMENTS + payment(1, 1, "2024-04-20", "50").replace("USD", "CHF"));

        assertThat(codes(job)).containsExactly("noRateAt");
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        var invoices = INVOICES + invoice(1, "2024-04-30", "100.5") + invoice(2, "2024-05-30", "7");
        var payments = PAYMENTS + payment(1, 1, "2024-04-20", "50.0");
        imports.all("steward", Kind.INVOICES, invoices);
        imports.all("steward", Kind.PAYMENTS, payments);

        assertThat(counts(imports.all("steward", Kind.INVOICES, invoices))).isEqualTo("DONE +0 ~0 =2 -0");
        assertThat(counts(imports.all("steward", Kind.PAYMENTS, payments))).isEqualTo("DONE +0 ~0 =1 -0");
    }

    @Test
    void rowsThatCannotBeTakenAreNamedOneByOne() {
        var job = imports.valid(
                "steward",
                Kind.INVOICES,
                INVOICES
                        + invoice(1, "2024-04-30", "100")
                        + invoice(2, "2024-04-30", "100").replace(customer, "nobody")
                        + invoice(3, "2024-03-30", "100")
                        + invoice(4, "2024-04-30", "0"));

        assertThat(counts(job)).isEqualTo("DONE +1 ~0 =0 -3");
        assertThat(codes(job)).containsExactly("customer", "dueEarly", "zero");
    }

    @Test
    void aPaymentOfAnInvoiceThatDoesNotExistIsRefused() {
        var job = imports.all("steward", Kind.PAYMENTS, PAYMENTS + payment(1, 9, "2024-04-20", "50"));

        assertThat(counts(job)).isEqualTo("FAILED +0 ~0 =0 -1");
        assertThat(codes(job)).containsExactly("invoice");
    }

    @Test
    void anotherTeamsInvoicesAreNeitherPaidNorTakenOver() {
        imports.all(
                "steward",
                Kind.INVOICES,
                INVOICES + invoice(1, "2024-04-30", "100").replace(customer, foreign));

        assertThat(codes(imports.all("manager.north", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "1"))))
                .containsExactly("taken");
        assertThat(codes(imports.all("manager.north", Kind.PAYMENTS, PAYMENTS + payment(1, 1, "2024-04-20", "1"))))
                .containsExactly("invoice");
    }

    @Test
    void anImportOfPaymentsCanBeTakenBack() {
        imports.all("steward", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "100"));
        var before = history();
        var job = imports.all("steward", Kind.PAYMENTS, PAYMENTS + payment(1, 1, "2024-04-20", "50"));

        imports.undo("steward", job);

        assertThat(history()).isEqualTo(before);
        assertThat(open()).isEqualTo("100.00");
    }

    @Test
    void anImportOfInvoicesThatWerePaidSinceIsNotTakenBack() {
        var job = imports.all("steward", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "100"));
        imports.all("steward", Kind.PAYMENTS, PAYMENTS + payment(1, 1, "2024-04-20", "50"));

        assertThatThrownBy(() -> imports.undo("steward", job)).isInstanceOf(Conflict.class);
        assertThat(open()).isEqualTo("50.00");
    }

    @Test
    void anInvoiceThatMovesToAnotherCustomerLeavesNothingBehind() {
        imports.all("steward", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "100"));

        imports.all(
                "steward",
                Kind.INVOICES,
                INVOICES + invoice(1, "2024-04-30", "100").replace(customer, foreign));

        assertThat(histories()).isEmpty();
    }

    @Test
    void othersHearOnceWhichCustomersHaveChanged() {
        imports.all(
                "steward", Kind.INVOICES, INVOICES + invoice(1, "2024-04-30", "100") + invoice(2, "2024-04-30", "1"));

        assertThat(events.stream(CustomerFactsChanged.class).map(CustomerFactsChanged::customerIds))
                .containsExactly(Set.of(customerId));
    }

    private String invoice(int number, String due, String amount) {
        return "I%s-%d,%s,,2024-03-31,%s,USD,%s\n".formatted(mark, number, customer, due, amount);
    }

    private String payment(int number, int invoice, String day, String amount) {
        return "P%1$s-%2$d,I%1$s-%3$d,%4$s,USD,%5$s\n".formatted(mark, number, invoice, day, amount);
    }

    private void rate(String currency, String day, String rate) {
        jdbc.sql("insert into exchange_rate (currency, rated_on, rate) values (?, ?, ?)")
                .params(currency, LocalDate.parse(day), new java.math.BigDecimal(rate))
                .update();
    }

    private void announce(String currency, String day) {
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(new RatesChanged(Map.of(currency, LocalDate.parse(day)))));
    }

    private List<String> codes(ImportJob job) {
        return errors.first(job.id(), 99).stream().map(Fault::shortCode).toList();
    }

    private String history() {
        return histories().get(0);
    }

    private List<String> histories() {
        return jdbc.sql("select invoices from invoice_history where customer_id = ?")
                .param(customerId)
                .query(String.class)
                .list();
    }

    private String open() {
        return jdbc.sql("select cast(sum(open_amount) as varchar) from invoice where customer_id = ?")
                .param(customerId)
                .query(String.class)
                .single();
    }
}
