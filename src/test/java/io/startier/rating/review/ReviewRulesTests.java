package io.startier.rating.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.startier.shared.Invalid;
import io.startier.shared.Invalid.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row A7, as tables. */
class ReviewRulesTests {

    @ParameterizedTest
    @CsvSource({
        "OPEN, 0, 0, 0, ",
        "OPEN, 2, 2, , ",
        "DONE, 2, 2, 2, DONE",
        "WAITING, 2, 2, 2, WAITING",
        "OPEN, 2, 2, 1, CHANGED",
        "OPEN, , 2, 1, CHANGED",
        "OPEN, , 2, , UNRATED",
        "OPEN, 3, 3, 3, SIGNED",
        "OPEN, 5, 2, , SIGNED",
        "OPEN, 1, , 1, NOT_ASSESSED",
        "OPEN, 1, 2, 1, DIFFERS",
        "OPEN, 2, 0, , DIFFERS"
    })
    void onlyAStarOfZeroToTwoThatStaysIsConfirmedByAClick(
            ItemState state, Integer inForce, Integer suggested, Integer seen, Obstacle obstacle) {
        assertThat(Obstacle.of(state, inForce, suggested, seen)).isEqualTo(Optional.ofNullable(obstacle));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-31, 7, 2026-03-23, ",
        "2026-01-01, 2026-03-31, 7, 2026-03-24, SOON",
        "2026-01-01, 2026-03-31, 7, 2026-03-31, SOON",
        "2026-01-01, 2026-03-31, 0, 2026-03-31, ",
        "2026-03-28, 2026-03-31, 7, 2026-03-30, ",
        "2026-03-24, 2026-03-31, 7, 2026-03-30, ",
        "2026-01-01, 2026-03-31, 7, 2026-04-01, OVERDUE 0",
        "2026-01-01, 2026-03-31, 7, 2026-04-07, OVERDUE 0",
        "2026-01-01, 2026-03-31, 7, 2026-04-08, OVERDUE 1",
        "2026-01-01, 2026-03-31, 7, 2026-04-15, OVERDUE 2"
    })
    void ownersAreRemindedOnceBeforeTheDueDateAndWeeklyAfterIt(
            LocalDate opened, LocalDate due, int days, LocalDate today, String stage) {
        assertThat(Stage.of(opened, due, days, today).map(Stage::name)).isEqualTo(Optional.ofNullable(stage));
    }

    @ParameterizedTest
    @CsvSource({
        "ANNUAL, 2026-01-15, 2026-01-15, 2027-01-15",
        "QUARTERLY, 2026-01-31, 2026-01-31, 2026-04-30",
        "QUARTERLY, 2026-05-02, 2026-01-31, 2026-07-31",
        "ANNUAL, 2029-06-01, 2024-02-29, 2030-02-28"
    })
    void theNextOneStartsWholePeriodsAfterTheFirst(ReviewKind kind, LocalDate day, LocalDate start, LocalDate next) {
        assertThat(kind.startAfter(day, start)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"ANNUAL, 2026-12-31, 2026", "QUARTERLY, 2026-03-31, 2026 Q1", "QUARTERLY, 2026-10-01, 2026 Q4"})
    void theTitleNamesThePeriod(ReviewKind kind, LocalDate opened, String period) {
        assertThat(kind.period(opened)).isEqualTo(period);
    }

    @Test
    void everyFieldThatCannotBeTakenIsNamed() {
        var form = new ReviewForm(" ", "WEEKLY", "2025-12-31", "99", List.of(), false, true, null);

        var refusal = catchThrowableOfType(Invalid.class, () -> form.checked(LocalDate.of(2026, 1, 1)));

        assertThat(refusal.fields().stream().map(Field::field))
                .containsExactlyInAnyOrder("name", "kind", "due", "remindDays", "teams");
    }
}
