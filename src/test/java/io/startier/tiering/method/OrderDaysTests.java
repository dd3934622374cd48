package io.startier.tiering.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderDaysTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "1234.56, 1234.56",
        "-1234.56, -1234.56",
        "-0.05, -0.05",
        "100, 100.00",
        "100.5, 100.50",
        "0.00, 0.00",
        "9999999999999.99, 9999999999999.99"
    })
    void amountsAreReadToTheCent(String written, BigDecimal amount) {
        var days = OrderDays.read("2026-06-30/1/" + written + "/0/0", AS_OF);

        assertThat(days.sales(0)).isEqualTo(amount);
    }

    @Test
    void nothingAfterTheAsOfDateIsSeen() {
        var days = OrderDays.read("2026-06-30/1/10.00/10.00/5.00 2026-07-01/1/1.00/1.00/1.00", AS_OF);

        assertThat(days.size()).isOne();
        assertThat(days.last()).isEqualTo(AS_OF);
        assertThat(days.sum().sales()).isEqualByComparingTo("10");
    }

    @Test
    void aHistoryThatBeginsAfterTheAsOfDateIsEmpty() {
        assertThat(OrderDays.read("2026-07-01/1/1.00/1.00/1.00", AS_OF).isEmpty())
                .isTrue();
        assertThat(OrderDays.read(null, AS_OF).isEmpty()).isTrue();
        assertThat(OrderDays.read("", AS_OF).isEmpty()).isTrue();
    }

    @Test
    void aPeriodTakesItsFirstAndItsLastDay() {
        var days = OrderDays.read(
                "2025-12-31/1/1.00/1.00/0.00 2026-01-01/2/10.00/8.00/3.00 2026-01-31/1/100.00/0.00/0.00"
                        + " 2026-02-01/1/1000.00/0.00/0.00",
                AS_OF);

        var january = days.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

        assertThat(january.orders()).isEqualTo(3);
        assertThat(january.sales()).isEqualByComparingTo("110");
        assertThat(january.profit()).isEqualByComparingTo("5");
    }

    @Test
    void creditNotesLowerTheSum() {
        var days = OrderDays.read("2026-01-01/1/10.00/10.00/4.00 2026-01-02/1/-3.00/-3.00/-1.00", AS_OF);

        assertThat(days.sum()).isEqualTo(new Sums(2, amount("7.00"), amount("7.00"), amount("3.00")));
    }

    @Test
    void costsAndScoresAreCutAtTheAsOfDateToo() {
        assertThat(CostDays.read("2026-06-30/1.00 2026-07-01/2.00", AS_OF).sum())
                .isEqualByComparingTo("1");
        assertThat(Scores.read("FIT/product_fit/7/2026-06-30/8.00 FIT/product_fit/7/2026-07-01/2.00", AS_OF)
                        .of(ScoreModel.FIT, "product_fit"))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("8"));
    }

    @Test
    void ofEachJudgeTheLatestScoreCounts() {
        var scores = Scores.read(
                "FIT/product_fit/7/2026-01-01/2.00 FIT/product_fit/8/2026-01-01/6.00 FIT/product_fit/7/2026-02-01/9.00",
                AS_OF);

        assertThat(scores.of(ScoreModel.FIT, "product_fit"))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("7.5"));
        assertThat(scores.of(ScoreModel.FIT, "satisfaction")).isEmpty();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
