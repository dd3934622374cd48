package io.startier.tiering.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.shared.Actor;
import io.startier.shared.Invalid;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.Assessments;
import io.startier.tiering.Standing;
import io.startier.tiering.Standings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an assessment makes of the figures (rows T1–T3, T14). */
@ApplicationTest
class AssessmentTests {

    private static final Actor SOMEBODY = new Actor(null, "Test");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    private Assessments assessments;

    @Autowired
    private Standings standings;

    @Autowired
    private TieringFixture data;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobody() {
        data.clear();
        setting("fiscal.year.first.month", "1");
    }

    @Test
    void theAverageCountsAYearWithoutTrade() {
        data.customer("C1", Map.of(2025, "40000"));

        var standing = assess("C1", NEW_YEAR);

        assertThat(standing.annualValue()).isEqualByComparingTo("20000");
        assertThat(standing.basisTotal()).isEqualByComparingTo("40000");
        assertThat(standing.profit()).isEqualByComparingTo("8000");
        assertThat(standing.starActual()).isEqualTo(1);
        assertThat(standing.starSuggested()).isEqualTo(1);
        assertThat(standing.starPotential()).isNull();
        assertThat(standing.schemeVersion()).isEqualTo(1);
    }

    @Test
    void aProspectIsRatedByItsPotential() {
        long prospect = data.customer("P1");
        data.potential(prospect, LocalDate.of(2025, 3, 1), "320000");

        var standing = assess("P1", NEW_YEAR);

        assertThat(standing.starActual()).isZero();
        assertThat(standing.starPotential()).isEqualTo(3);
        assertThat(standing.starSuggested()).isEqualTo(3);
        assertThat(standing.abc()).isNull();
        assertThat(standing.share()).isNull();
    }

    @Test
    void thePotentialIsTheLatestEstimateOfThatDay() {
        long prospect = data.customer("P1");
        data.potential(prospect, LocalDate.of(2025, 12, 31), "20000");
        data.potential(prospect, NEW_YEAR, "50000");
        data.potential(prospect, NEW_YEAR, "60000");
        data.potential(prospect, NEW_YEAR.plusDays(1), "9000000");

        assertThat(assess("P1", NEW_YEAR).potential()).isEqualByComparingTo("60000");
        assertThat(assess("P1", NEW_YEAR.minusDays(1)).potential()).isEqualByComparingTo("20000");
        assertThat(assess("P1", LocalDate.of(2025, 12, 30)).potential()).isNull();
    }

    @Test
    void anAbnormalYearCanBeLeftOut() {
        data.customer("C1", Map.of(2019, "300000", 2020, "0.01", 2021, "300000"));

        assertThat(assess("C1", NEW_YEAR, 2019, 2021).starActual()).isEqualTo(3);
        assertThat(assess("C1", NEW_YEAR, 2019, 2020, 2021).starActual()).isEqualTo(2);
    }

    @Test
    void ofAnUnfinishedYearOnlyOrdersUpToTheDayAreSeen() {
        long customer = data.customer("C1", Map.of(2025, "999999", 2026, "50000"));
        data.order(customer, LocalDate.of(2026, 3, 31), "30000");
        data.order(customer, LocalDate.of(2026, 4, 1), "1000000");
        data.order(customer, LocalDate.of(2026, 2, 1), "500000", "DRAFT");
        data.order(customer, LocalDate.of(2025, 12, 31), "700000");

        var standing = assess("C1", LocalDate.of(2026, 3, 31), 2026);

        assertThat(standing.basisTotal()).isEqualByComparingTo("30000");
        assertThat(assess("C1", LocalDate.of(2026, 3, 31), 2025, 2026).basisTotal())
                .isEqualByComparingTo("1729999");
    }

    @Test
    void aYearIsCompleteOnTheDayAfterItsLast() {
        data.customer("C1", Map.of(2024, "10", 2025, "200"));

        assertThat(assess("C1", LocalDate.of(2025, 12, 31)).basisTotal()).isEqualByComparingTo("10");
        assertThat(assess("C1", LocalDate.of(2026, 1, 1)).basisTotal()).isEqualByComparingTo("210");
    }

    @Test
    void aFiscalYearMayStartInApril() {
        setting("fiscal.year.first.month", "4");
        data.customer("C1", Map.of(2023, "10", 2024, "200", 2025, "3000"));

        assertThat(assess("C1", LocalDate.of(2026, 3, 31)).basisTotal()).isEqualByComparingTo("210");
        assertThat(assess("C1", LocalDate.of(2026, 4, 1)).basisTotal()).isEqualByComparingTo("3200");
    }

    @Test
    void aYearThatStartsAfterTheDayIsRefused() {
        assertThatThrownBy(() -> assessments.runNow(LocalDate.of(2025, 6, 1), List.of(2026), SOMEBODY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theLetterComesFromTheWholeBase() {
        data.customer("C1", Map.of(2025, "55"));
        data.customer("C2", Map.of(2025, "30"));
        data.customer("C3", Map.of(2025, "15"));
        data.customer("C4", Map.of(2025, "-5"));
        data.customer("C5");

        assertThat(assess("C1", NEW_YEAR).abc()).isEqualTo("A");
        assertThat(standing("C2").abc()).isEqualTo("B");
        assertThat(standing("C3").abc()).isEqualTo("C");
        assertThat(standing("C3").cumulativeShare()).isEqualByComparingTo("1");
        assertThat(standing("C4").abc()).isEqualTo("C");
        assertThat(standing("C4").rank()).isNull();
        assertThat(standing("C5").abc()).isNull();
    }

    @Test
    void earlierAssessmentsStayAsTheyWere() {
        long customer = data.customer("C1", Map.of(2025, "40000"));
        long first = assessments.runNow(NEW_YEAR, null, SOMEBODY);
        data.sellInstead(customer, "4000000");

        assertThat(assess("C1", NEW_YEAR).starActual()).isEqualTo(5);
        assertThat(jdbc.sql("select star_actual from assessment_result where assessment_id = ?")
                        .param(first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(assessments.require(first).isPublished()).isTrue();
    }

    private Standing assess(String code, LocalDate asOf, Integer... basisYears) {
        assessments.runNow(asOf, List.of(basisYears), SOMEBODY);
        return standing(code);
    }

    private Standing standing(String code) {
        return standings.of(data.id(code)).orElseThrow();
    }

    private void setting(String name, String content) {
        jdbc.sql("delete from setting where name = ?").param(name).update();
        jdbc.sql("insert into setting values (?, ?)").params(name, content).update();
    }
}
