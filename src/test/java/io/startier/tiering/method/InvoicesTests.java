package io.startier.tiering.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row S3, as of 30 June 2026 where nothing else is said. */
class InvoicesTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            paid on the due day          | 2026-05-01/2026-05-31/100/2026-05-31/100                    | 100 | 100 |   0 |  0
            paid a day late              | 2026-05-01/2026-05-31/100/2026-06-01/100                    | 100 |   0 |   0 |  0
            paid before it was issued    | 2026-05-01/2026-05-31/100/2026-04-01/100                    | 100 | 100 |   0 |  0
            a part in time, a part late  | 2026-05-01/2026-05-31/100/2026-05-20/60/2026-06-10/40       | 100 |  60 |   0 |  0
            a part not at all            | 2026-05-01/2026-05-31/100/2026-05-20/60                     |  60 |  60 |  40 | 30
            not at all                   | 2026-05-01/2026-05-31/100                                   |   0 |   0 | 100 | 30
            too much                     | 2026-05-01/2026-05-31/100/2026-05-31/110                    | 110 | 110 |   0 |  0
            due today and open           | 2026-05-01/2026-06-30/100                                   |   0 |   0 |   0 |  0
            due yesterday and open       | 2026-05-01/2026-06-29/100                                   |   0 |   0 | 100 |  1
            due tomorrow and open        | 2026-05-01/2026-07-01/100                                   |   0 |   0 |   0 |  0
            paid after the as-of date    | 2026-05-01/2026-05-31/100/2026-07-01/100                    |   0 |   0 | 100 | 30
            issued on the as-of date     | 2026-06-30/2026-06-30/100                                   |   0 |   0 |   0 |  0
            a credit note                | 2026-05-01/2026-05-31/-100                                  |   0 |   0 |   0 |  0
            the oldest counts            | 2026-01-01/2026-01-31/1 2026-05-01/2026-05-31/2             |   0 |   0 |   3 | 150
            """)
    void whatWasPaidIsSeenFromTheAsOfDate(
            String when, String text, BigDecimal paid, BigDecimal onTime, BigDecimal overdue, int days) {
        var invoices = Invoices.read(text, AS_OF);

        assertThat(invoices.paid()).as(when).isEqualByComparingTo(paid);
        assertThat(invoices.paidOnTime()).as(when).isEqualByComparingTo(onTime);
        assertThat(invoices.overdue()).as(when).isEqualByComparingTo(overdue);
        assertThat(invoices.mostDaysOverdue()).as(when).isEqualTo(days);
    }

    @Test
    void anInvoiceIssuedAfterTheAsOfDateIsNotSeen() {
        assertThat(Invoices.read("2026-07-01/2026-07-31/100/2026-06-01/100", AS_OF)
                        .list())
                .isEmpty();
    }

    @Test
    void anAsOfDateBetweenIssueAndPaymentSeesTheInvoiceAlone() {
        var invoices = Invoices.read("2026-05-01/2026-05-31/100/2026-06-10/100", LocalDate.of(2026, 6, 5));

        assertThat(invoices.due()).isEqualByComparingTo("100");
        assertThat(invoices.paid()).isZero();
        assertThat(invoices.overdue()).isEqualByComparingTo("100");
    }

    @Test
    void aCreditNoteLowersWhatIsDue() {
        assertThat(Invoices.read("2026-05-01/2026-05-31/100 2026-05-01/2026-05-31/-30", AS_OF)
                        .due())
                .isEqualByComparingTo("70");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in time costs nothing                    | 2026-01-01/2026-01-31/36500/2026-01-31/36500                  |    0
            ten days at twelve percent a year        | 2026-01-01/2026-01-31/36500/2026-02-10/36500                  |  120
            each part waits by itself                | 2026-01-01/2026-01-31/36500/2026-01-31/18250/2026-02-10/18250 |   60
            what is open waits until the as-of date  | 2026-01-01/2026-06-20/36500                                   |  120
            what is not due yet does not wait        | 2026-01-01/2026-07-31/36500                                   |    0
            """)
    void waitingCostsByTheDay(String when, String text, BigDecimal cost) {
        assertThat(Invoices.read(text, AS_OF).lateCost(new BigDecimal("0.12")))
                .as(when)
                .isEqualByComparingTo(cost);
    }

    @Test
    void aCustomerWithoutInvoicesOwesNothing() {
        assertThat(Invoices.read(null, AS_OF).list()).isEmpty();
        assertThat(Invoices.read("", AS_OF).overdue()).isZero();
    }
}
