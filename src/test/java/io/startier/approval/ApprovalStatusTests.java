package io.startier.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ApprovalStatusTests {

    @ParameterizedTest
    @EnumSource
    void aWaitingRequestMayBecomeAnything(ApprovalStatus next) {
        assertThat(ApprovalStatus.WAITING.to(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAITING")
    void aClosedRequestStaysAsItIs(ApprovalStatus closed) {
        assertThat(closed.isOpen()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> closed.to(ApprovalStatus.WAITING));
        assertThatIllegalStateException().isThrownBy(() -> closed.to(ApprovalStatus.APPROVED));
    }

    @Test
    void aRequestWithoutAStepIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalAsk("kind", 1, "A subject", "/", 1, List.of(), WaitingLimits.NONE));
    }
}
