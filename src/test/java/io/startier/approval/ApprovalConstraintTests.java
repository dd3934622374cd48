package io.startier.approval;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row A4, past the application: whatever is written to the tables, the database keeps signatures apart. */
@ApplicationTest
class ApprovalConstraintTests {

    private static final AtomicLong SUBJECT = new AtomicLong();

    @Autowired
    private Approvals approvals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private long submitter;
    private long signer;
    private ApprovalRequest request;

    @BeforeEach
    void aRequestOfTwoSteps() {
        submitter = people.user("ac-submitter", null, Role.GENERAL_MANAGER);
        signer = people.user("ac-signer", null, Role.GENERAL_MANAGER);
        var step = new Step(Role.GENERAL_MANAGER, null);
        request = open(SUBJECT.incrementAndGet(), List.of(step, step));
    }

    @Test
    void theSubmitterCannotBeWrittenDownAsSigner() {
        assertThatThrownBy(() -> sign(1, submitter, submitter)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noOtherSubmitterCanBePretended() {
        assertThatThrownBy(() -> sign(1, signer, submitter)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void onePersonCannotBeWrittenDownTwice() {
        sign(1, submitter, signer);

        assertThatThrownBy(() -> sign(2, submitter, signer)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aStepCannotBeSignedTwice() {
        long other = people.user("ac-other", null, Role.GENERAL_MANAGER);
        sign(1, submitter, signer);

        assertThatThrownBy(() -> sign(1, submitter, other)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whoeverIsNotAmongTheSignatoriesCannotBeWrittenDown() {
        assertThatThrownBy(() -> decide(1, submitter, signer, null))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aDeputyOfTheSubmitterCannotBeWrittenDownForTheFirstSignature() {
        involve(1, signer, submitter);

        assertThatThrownBy(() -> decide(1, submitter, signer, submitter))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aDeputyOfTheSubmitterMayGiveTheSecondSignature() {
        involve(2, signer, submitter);

        assertThatNoException().isThrownBy(() -> decide(2, submitter, signer, submitter));
    }

    @Test
    void nobodyCanBeWrittenDownAsTheirOwnDeputy() {
        involve(1, signer);

        assertThatThrownBy(() -> decide(1, submitter, signer, signer))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoStoodInForAnotherCannotSignTheOtherStepToo() {
        long absent = people.user("ac-absent", null, Role.GENERAL_MANAGER);
        involve(1, signer, absent);
        decide(1, submitter, signer, absent);

        assertThatThrownBy(() -> involve(2, signer)).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> decide(2, submitter, signer, null))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoWasStoodInForCannotSignTheOtherStepToo() {
        long absent = people.user("ac-absent", null, Role.GENERAL_MANAGER);
        long other = people.user("ac-other", null, Role.GENERAL_MANAGER);
        involve(1, signer, absent);
        decide(1, submitter, signer, absent);
        involve(2, other);

        assertThatThrownBy(() -> decide(2, submitter, absent, null))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> decide(2, submitter, other, absent))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aStepThatDoesNotExistCannotBeSigned() {
        assertThatThrownBy(() -> sign(3, submitter, signer)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aSubjectCannotHaveTwoOpenRequests() {
        assertThatThrownBy(() -> open(request.subjectId(), request.steps())).isInstanceOf(DuplicateKeyException.class);
    }

    private ApprovalRequest open(long subject, List<Step> steps) {
        return transaction.execute(status -> approvals.open(
                new ApprovalAsk("constraint", subject, "A subject", "/", submitter, steps, WaitingLimits.NONE)));
    }

    private void sign(int step, long pretendedSubmitter, long by) {
        involve(step, by);
        decide(step, pretendedSubmitter, by, null);
    }

    private void involve(int step, long... persons) {
        for (long person : persons) {
            jdbc.sql("insert into approval_signatory (request_id, person_id, step_no) values (?, ?, ?)")
                    .params(request.id(), person, step)
                    .update();
        }
    }

    private void decide(int step, long pretendedSubmitter, long by, Long absent) {
        jdbc.sql("""
                        insert into approval_decision (request_id, step_no, submitter_id, decided_by, decided_name,
                                                       decided_for, verdict, decided_at, seen_version)
                        values (?, ?, ?, ?, 'By hand', ?, 'APPROVE', current_timestamp, 0)
                        """).params(request.id(), step, pretendedSubmitter, by, absent).update();
    }
}
