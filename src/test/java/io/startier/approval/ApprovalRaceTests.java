package io.startier.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Conflict;
import io.startier.shared.SpokenException;
import io.startier.testing.ApplicationTest;
import io.startier.testing.TwoAtOnce;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Row A5 with the worst timing: the first transaction has stored its decision and holds it uncommitted while the second one,
 * which has read the request as still waiting, stores its own.
 */
@ApplicationTest
@Tag("postgres")
class ApprovalRaceTests {

    private static final AtomicLong SUBJECT = new AtomicLong();
    private static final String KIND = "race";

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalRequests requests;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private TwoAtOnce twoAtOnce;
    private CurrentUser submitter;
    private CurrentUser one;
    private CurrentUser two;
    private long request;

    @BeforeEach
    void aRequestThatTwoPeopleMaySign() {
        twoAtOnce = new TwoAtOnce(transaction, jdbc);
        people.user("ar-submitter", null, Role.SALESPERSON);
        people.user("ar-one", null, Role.GENERAL_MANAGER);
        people.user("ar-two", null, Role.GENERAL_MANAGER);
        submitter = people.current("ar-submitter");
        one = people.current("ar-one");
        two = people.current("ar-two");
        var ask = new ApprovalAsk(
                KIND,
                SUBJECT.incrementAndGet(),
                "A subject",
                "/",
                submitter.id(),
                List.of(new Step(Role.GENERAL_MANAGER, null)),
                WaitingLimits.NONE);
        request = transaction.execute(status -> approvals.open(ask)).id();
    }

    @AfterEach
    void stop() {
        twoAtOnce.close();
    }

    /** H1. */
    @Test
    void ofTwoApprovalsTheSecondHearsOfTheFirst() throws Exception {
        var outcome = race(() -> decide(one, Verdict.APPROVE), () -> decide(two, Verdict.APPROVE));

        assertThat(outcome).isEqualTo("approval.overtaken.APPROVED [Name ar-one]");
        assertThat(stored().status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(stored().decisions()).extracting(Decision::decidedName).containsExactly("Name ar-one");
    }

    /** H2. */
    @Test
    void ofAnApprovalAndARejectionTheFirstCounts() throws Exception {
        var outcome = race(() -> decide(one, Verdict.REJECT), () -> decide(two, Verdict.APPROVE));

        assertThat(outcome).isEqualTo("approval.overtaken.REJECTED [Name ar-one]");
        assertThat(stored().status()).isEqualTo(ApprovalStatus.REJECTED);
        assertThat(stored().decisions()).hasSize(1);
    }

    /** H3, H4. */
    @Test
    void whatIsBeingWithdrawnCannotBeApproved() throws Exception {
        var outcome = race(() -> approvals.withdraw(request, submitter), () -> decide(two, Verdict.APPROVE));

        assertThat(outcome).isEqualTo("approval.overtaken.WITHDRAWN [Name ar-submitter]");
        assertThat(stored().status()).isEqualTo(ApprovalStatus.WITHDRAWN);
        assertThat(stored().decisions()).isEmpty();
    }

    /** H4, the other way round. */
    @Test
    void whatIsBeingApprovedCannotBeWithdrawn() throws Exception {
        var outcome = race(() -> decide(one, Verdict.APPROVE), () -> approvals.withdraw(request, submitter));

        assertThat(outcome).isEqualTo("approval.overtaken.APPROVED [Name ar-one]");
        assertThat(stored().status()).isEqualTo(ApprovalStatus.APPROVED);
    }

    /** H8. */
    @Test
    void aDoubleClickHasOneEffectAndOneAnswer() throws Exception {
        var outcome = race(() -> decide(one, Verdict.APPROVE), () -> decide(one, Verdict.APPROVE));

        assertThat(outcome).isEqualTo("APPROVED");
        assertThat(stored().decisions()).hasSize(1);
    }

    private ApprovalRequest decide(CurrentUser user, Verdict verdict) {
        return approvals.decide(request, user, verdict, "Seen", 0);
    }

    private ApprovalRequest stored() {
        return requests.require(request);
    }

    private String race(Supplier<ApprovalRequest> first, Supplier<ApprovalRequest> second) throws Exception {
        return twoAtOnce.race(first::get, () -> inTransaction(second));
    }

    private String inTransaction(Supplier<ApprovalRequest> change) {
        try {
            return transaction.execute(status -> change.get().status().name());
        } catch (Conflict conflict) {
            return spoken(conflict);
        }
    }

    private static String spoken(SpokenException refusal) {
        return refusal.messageKey() + " [" + refusal.arguments()[0] + "]";
    }
}
