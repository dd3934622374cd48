package io.startier.engagement.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.engagement.playbook.Responsible;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Row G1: what may be done with a task, and what its forms take. */
class TaskRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);

    @Test
    void anOpenTaskCanBeDoneCancelledOrPutOff() {
        var open = task(TaskStatus.OPEN);

        assertThat(open.done(TODAY, "Fine").status()).isEqualTo(TaskStatus.DONE);
        assertThat(open.cancelled(TODAY, "No wish").outcome()).isEqualTo("No wish");
        assertThat(open.postponed(TODAY.plusDays(9)))
                .extracting(Task::status, Task::dueOn, Task::closedOn)
                .containsExactly(TaskStatus.OPEN, TODAY.plusDays(9), null);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "CANCELLED"})
    void aClosedTaskStaysAsItIs(TaskStatus status) {
        var closed = task(status);

        assertThatThrownBy(() -> closed.done(TODAY, "x")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> closed.cancelled(TODAY, "x")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> closed.postponed(TODAY)).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-02, Agreed, true",
        "2024-01-01, Agreed, true",
        "2025-06-03, Agreed, false",
        "2025-06-02, , false",
        ", Agreed, false"
    })
    void itIsDoneTodayOrBeforeWithAnOutcome(String on, String outcome, boolean fine) {
        var form = new TaskStepForm(on, outcome, null, null, 0);

        assertThat(isTaken(() -> form.done(TODAY))).isEqualTo(fine);
    }

    /** It is due on 1 June. */
    @ParameterizedTest
    @CsvSource({"2025-06-02, Ill, true", "2025-06-01, Ill, false", "2025-05-30, Ill, false", "2025-06-02, , false"})
    void itIsPutOffToAnotherDayThatIsStillToComeWithAReason(String to, String reason, boolean fine) {
        var form = new TaskStepForm(null, null, to, reason, 0);

        assertThat(isTaken(() -> form.later(TODAY, TODAY.minusDays(1)))).isEqualTo(fine);
        assertThat(isTaken(() -> new TaskStepForm(null, null, "2025-06-09", "Ill", 0).later(TODAY, TODAY.plusDays(7))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Call, 2025-06-02, OWNER, true",
        "Call, 2025-06-01, OWNER, false",
        ", 2025-06-02, OWNER, false",
        "Call, 2025-06-02, SOMEBODY, false"
    })
    void aNewTaskSaysWhatByWhenAndWhose(String title, String due, String side, boolean fine) {
        assertThat(isTaken(() -> new TaskForm(title, "", due, side, "").checked(TODAY)))
                .isEqualTo(fine);
    }

    private static boolean isTaken(Runnable form) {
        try {
            form.run();
            return true;
        } catch (Invalid refused) {
            return false;
        }
    }

    private static Task task(TaskStatus status) {
        var closed = status == TaskStatus.OPEN ? null : TODAY;
        return new Task(1, 2, null, Responsible.OWNER, TODAY, status, closed, null, 0);
    }
}
