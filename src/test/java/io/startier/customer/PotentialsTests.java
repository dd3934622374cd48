package io.startier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.settings.RatesChanged;
import io.startier.shared.Actor;
import io.startier.shared.Invalid;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class PotentialsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static int number;

    @Autowired
    private Potentials potentials;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MutableClock clock;

    private long customer;

    @BeforeEach
    void aCustomer() {
        clock.set(TODAY);
        customer = customers.customer("PO-" + ++number, "Potential " + number, null, null);
    }

    @Test
    void theEstimateInForceIsTheLatestOnOrBeforeTheDay() {
        estimate("2026-01-01", "100", "USD");
        estimate("2026-03-01", "300", "USD");
        estimate("2026-02-01", "200", "USD");

        assertThat(inForceOn("2025-12-31")).isNull();
        assertThat(inForceOn("2026-01-01")).isEqualByComparingTo("100");
        assertThat(inForceOn("2026-02-28")).isEqualByComparingTo("200");
        assertThat(inForceOn("2026-06-30")).isEqualByComparingTo("300");
    }

    @Test
    void ofSeveralOnOneDayTheLastOneTakenDownCounts() {
        estimate("2026-01-01", "900", "USD");
        estimate("2026-01-01", "100", "USD");

        assertThat(inForceOn("2026-01-01")).isEqualByComparingTo("100");
        assertThat(potentials.history(customer)).hasSize(2);
    }

    @Test
    void anEstimateOfTomorrowIsRefusedAndOneOfTodayIsNot() {
        assertThatThrownBy(() -> estimate("2026-07-01", "100", "USD")).isInstanceOf(Invalid.class);
        estimate("2026-06-30", "100", "USD");
    }

    @Test
    void aRateThatIsCorrectedChangesTheWorthButNotTheEstimate() {
        rate("2026-01-01", "0.10");
        estimate("2026-02-01", "1000", "XTA");
        assertThat(inForceOn("2026-02-01")).isEqualByComparingTo("100");

        rate("2026-01-15", "0.20");
        transactions.executeWithoutResult(
                status -> events.publishEvent(new RatesChanged(Map.of("XTA", LocalDate.of(2026, 1, 15)))));

        assertThat(inForceOn("2026-02-01")).isEqualByComparingTo("200");
        assertThat(potentials.history(customer).get(0).amount()).isEqualByComparingTo("1000");
    }

    private void rate(String day, String rate) {
        jdbc.sql("insert into exchange_rate (currency, rated_on, rate) values ('XTA', ?, ?)")
                .params(LocalDate.parse(day), new BigDecimal(rate))
                .update();
    }

    private void estimate(String day, String amount, String currency) {
        potentials.estimate(
                customer,
                LocalDate.parse(day),
                new BigDecimal(amount),
                currency,
                null,
                Confidence.LOW,
                Actor.APPLICATION);
    }

    /** Asked both ways, since assessments ask for all customers at once. */
    private BigDecimal inForceOn(String day) {
        var one = potentials
                .inForce(customer, LocalDate.parse(day))
                .map(Estimate::baseAmount)
                .orElse(null);
        assertThat(potentials.inForce(LocalDate.parse(day)).get(customer)).isEqualTo(one);
        return one;
    }
}
