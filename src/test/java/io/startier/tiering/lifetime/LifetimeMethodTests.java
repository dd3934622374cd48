package io.startier.tiering.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.startier.tiering.TestFacts;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lifetime values of single customers (row T11). */
class LifetimeMethodTests {

    private static final Occasion OCCASION = TestFacts.OCCASION;

    private final LifetimeMethod method = new LifetimeMethod();

    @Test
    void withFewerThanAHundredRepeatCustomersMarginAndRetentionSayIt() {
        var customers = new ArrayList<Facts>();
        customers.add(TestFacts.customer()
                .ordering("2024-03-01", "4000", "4000", "3000")
                .ordering("2025-03-01", "6000", "6000", "5000")
                .as(OCCASION));
        customers.add(TestFacts.customer().ordering("2024-05-01", "100").as(OCCASION));

        var grading = graded(customers);

        assertThat(grading.findings()).containsEntry("lifetimeRepeaters", 1).doesNotContainKey("lifetime");
        // a yearly profit of 1000 and one of two customers kept: 1000 × 0.5 ÷ (1 + 0.1 − 0.5)
        assertThat(grading.classes(customers.get(0)))
                .isEqualTo(Arrays.asList(
                        new BigDecimal("833.33"),
                        null,
                        new BigDecimal("2000.00"),
                        1,
                        365,
                        671,
                        new BigDecimal("6000.00")));
    }

    @Test
    void whoNeverOrderedHasNoLifetimeValue() {
        var prospect = TestFacts.customer().as(OCCASION);

        assertThat(graded(List.of(prospect)).classes(prospect)).containsOnlyNulls();
    }

    @Test
    void ordersOfADayAreOnePurchaseAndTheFirstIsNoRepeat() {
        var customer = TestFacts.customer()
                .ordering("2025-01-01/3/300/0/0 2025-01-15/2/50.50/0/0 2025-01-29/1/49.50/0/0")
                .as(OCCASION);

        var classes = graded(List.of(customer)).classes(customer);

        assertThat(classes.subList(3, 7)).isEqualTo(List.of(2, 28, 365, new BigDecimal("100.00")));
    }

    @Test
    void eachYearToComeIsDiscountedOnceMore() {
        var customers = buyers();
        var grading = graded(customers);
        var models = Findings.models(grading.findings());
        var one = customers.get(7);
        var classes = grading.classes(one);
        var seen = History.ofDays((int) classes.get(3), (int) classes.get(4), (int) classes.get(5));
        double amount = models.spending()
                .expected(
                        seen.repeats(),
                        one.orderDays().size() == 1 ? 0 : ((BigDecimal) classes.get(6)).doubleValue() / seen.repeats());
        double first = models.buying().expected(seen, 365.25 / 7);
        double second = models.buying().expected(seen, 2 * 365.25 / 7);
        double third = models.buying().expected(seen, 3 * 365.25 / 7);

        assertThat(((BigDecimal) classes.get(0)).doubleValue())
                .isEqualTo(amount * (first / 1.1 + (second - first) / 1.21 + (third - second) / 1.331), within(0.01));
        assertThat(((BigDecimal) classes.get(1)).doubleValue())
                .isEqualTo(models.buying().alive(seen), within(1e-6));
    }

    @Test
    void theModelIsCheckedOnTheYearItHasNotSeen() {
        var check = graded(buyers()).findings().get("lifetimeCheck");

        assertThat(check)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("from", "2025-01-01")
                .containsKeys("expected", "actual");
    }

    @Test
    void aCustomerAloneIsValuedAsInTheRun() {
        var customers = buyers();
        var grading = graded(customers);

        var alone = method.resume(OCCASION, grading.findings());

        assertThat(customers).allSatisfy(one -> assertThat(alone.classes(one)).isEqualTo(grading.classes(one)));
    }

    private Grading graded(List<Facts> customers) {
        var survey = method.begin(OCCASION);
        customers.forEach(survey::see);
        return survey.finish();
    }

    /** Four hundred, some of whom buy often and some of whom stop. */
    private static List<Facts> buyers() {
        var dice = new Random(7);
        var buyers = new ArrayList<Facts>();
        for (int i = 0; i < 400; i++) {
            var customer = TestFacts.customer();
            var day = LocalDate.of(2023, 1, 1).plusDays(dice.nextInt(600));
            double pause = 10 - 40 * Math.log(1 - dice.nextDouble());
            double mean = 500 * Math.exp(dice.nextGaussian());
            boolean buys = true;
            while (buys && day.isBefore(OCCASION.asOf())) {
                customer.ordering(day.toString(), "%.2f".formatted(mean * (0.5 + dice.nextDouble())));
                day = day.plusDays(1 + (long) (-pause * Math.log(1 - dice.nextDouble())));
                buys = dice.nextDouble() > 0.15;
            }
            buyers.add(customer.as(OCCASION));
        }
        return buyers;
    }
}
