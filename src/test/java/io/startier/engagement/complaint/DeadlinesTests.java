package io.startier.engagement.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.engagement.promise.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row P6. */
class DeadlinesTests {

    private static final Deadlines DUE = new Deadlines(Instant.parse("2025-06-02T14:00:00Z"), LocalDate.of(2025, 6, 5));

    @Test
    void theAnswerIsDueAfterTheTiersHoursAndTheSolutionAfterItsDaysOfTheCompany() {
        var promise = new Promise(5, 14, 4, 3, 0);

        var due = Deadlines.of(Instant.parse("2025-06-01T17:00:00Z"), promise, ZoneId.of("Asia/Shanghai"));

        assertThat(due).isEqualTo(new Deadlines(Instant.parse("2025-06-01T21:00:00Z"), LocalDate.of(2025, 6, 5)));
    }

    @ParameterizedTest(name = "{0} at {1}: overdue {2}")
    @CsvSource({
        "OPEN, 2025-06-02T14:00:00Z, false",
        "OPEN, 2025-06-02T14:00:00.001Z, true",
        "ANSWERED, 2025-06-05T23:59:59Z, false",
        "ANSWERED, 2025-06-06T00:00:00Z, true",
        "SOLVED, 2025-07-01T00:00:00Z, false",
        "CONFIRMED, 2025-07-01T00:00:00Z, false"
    })
    void itIsOverdueFromTheMomentAfter(ComplaintStatus status, Instant now, boolean overdue) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();

        assertThat(Deadlines.isOverdue(status, DUE, now, today)).isEqualTo(overdue);
    }
}
