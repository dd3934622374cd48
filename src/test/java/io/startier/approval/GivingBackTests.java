package io.startier.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.testing.ApplicationTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Row A5: a request that is not any more what was asked for. */
@ApplicationTest
@RecordApplicationEvents
class GivingBackTests {

    private static final AtomicLong SUBJECT = new AtomicLong();

    @Autowired
    private Approvals approvals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationEvents events;

    private CurrentUser signer;
    private long request;

    @BeforeEach
    void anOpenRequest() {
        long submitter = people.user("gb-submitter", null, Role.GENERAL_MANAGER);
        people.user("gb-signer", null, Role.GENERAL_MANAGER);
        signer = people.current("gb-signer");
        var steps = List.of(new Step(Role.GENERAL_MANAGER, null));
        request = transaction.execute(status -> approvals
                .open(new ApprovalAsk(
                        "back", SUBJECT.incrementAndGet(), "x", "/x", submitter, steps, WaitingLimits.NONE))
                .id());
    }

    @Test
    void itIsReturnedByWhoeverAskedWithoutASignatureOfAnybody() {
        var returned = giveBack();

        assertThat(returned.status()).isEqualTo(ApprovalStatus.RETURNED);
        assertThat(returned.closedBy()).isEqualTo("StarTier");
        assertThat(approvals.require(request).decisions()).isEmpty();
        assertThat(events.stream(ApprovalMoved.class).toList().get(0).comment()).isEqualTo("Look again");
    }

    @Test
    void nobodySignsItAfterwardsAndItIsGivenBackOnce() {
        giveBack();

        assertThatThrownBy(() -> sign()).isInstanceOf(Conflict.class).hasMessage("approval.overtaken.RETURNED");
        assertThatThrownBy(this::giveBack).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsSignedStaysSigned() {
        sign();

        assertThatThrownBy(this::giveBack).isInstanceOf(Conflict.class).hasMessage("approval.overtaken.APPROVED");
        assertThat(approvals.require(request).status()).isEqualTo(ApprovalStatus.APPROVED);
    }

    private ApprovalRequest giveBack() {
        return transaction.execute(status -> approvals.giveBack(request, Actor.APPLICATION, "Look again"));
    }

    private ApprovalRequest sign() {
        return transaction.execute(status -> approvals.decide(request, signer, Verdict.APPROVE, null, null));
    }
}
