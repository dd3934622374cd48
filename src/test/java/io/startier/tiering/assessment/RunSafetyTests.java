package io.startier.tiering.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.FiscalYears;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.AssessmentCause;
import io.startier.tiering.AssessmentStatus;
import io.startier.tiering.Assessments;
import io.startier.tiering.Schemes;
import io.startier.tiering.Standings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole or not at all, one at a time, and nothing left behind (row T14). */
@ApplicationTest
class RunSafetyTests {

    private static final Actor SOMEBODY = new Actor(null, "Test");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Autowired
    private Assessments assessments;

    @Autowired
    private Assessor assessor;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Results results;

    @Autowired
    private Schemes schemes;

    @Autowired
    private Standings standings;

    @Autowired
    private TieringFixture data;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void oneCustomerAssessed() {
        data.clear();
        data.customer("C1", Map.of(2025, "40000"));
        assessments.runNow(DAY, null, SOMEBODY);
    }

    @Test
    void readersSeeTheAssessmentBeforeUntilTheNewOneIsWhole() {
        data.sellInstead(data.id("C1"), "4000000");
        var run = open(AssessmentCause.MANUAL);

        assessor.carryOut(run, () -> {
            assertThat(star("C1")).isEqualTo(1);
            return false;
        });

        assertThat(star("C1")).isEqualTo(5);
    }

    @Test
    void bothLooksSeeTheSameFiguresWhateverIsImportedMeanwhile() {
        data.customer("C2", Map.of(2025, "60000"));
        var run = open(AssessmentCause.MANUAL);

        assessor.carryOut(run, once(() -> {
            data.customer("C0", Map.of(2025, "900000"));
            data.sellInstead(data.id("C2"), "9000000");
            data.potential(data.id("C1"), LocalDate.of(2025, 1, 1), "5000000");
        }));

        assertThat(standings.of(data.id("C0"))).isEmpty();
        assertThat(star("C2")).isEqualTo(1);
        assertThat(standings.of(data.id("C1")).orElseThrow().potential()).isNull();
        assertThat(standings.of(data.id("C2")).orElseThrow().share()).isEqualByComparingTo("0.6");
    }

    @Test
    void aSecondRunIsRefusedWithTheNameOfTheFirst() {
        var run = open(AssessmentCause.MANUAL);

        assertThatThrownBy(() -> assessments.start(DAY, null, SOMEBODY))
                .isInstanceOf(Conflict.class)
                .extracting(refused -> List.of(((Conflict) refused).arguments()))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("2026-01-01", "Ann");

        ledgerFails(run);
        assertThat(assessments.runNow(DAY, null, SOMEBODY)).isPositive();
    }

    @Test
    void theDatabaseItselfLetsOnlyOneRun() {
        open(AssessmentCause.MANUAL);

        assertThatThrownBy(() -> open(AssessmentCause.SCHEDULE)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aRunByHandGoesBeforeOneThatNewDataStarted() {
        var automatic = open(AssessmentCause.DATA);

        long byHand = assessments.runNow(DAY, null, SOMEBODY);

        assertThatThrownBy(() -> assessor.carryOut(automatic, () -> false)).isInstanceOf(RunLost.class);
        assertThat(assessments.current().orElseThrow().id()).isEqualTo(byHand);
        assertThat(resultsOf(automatic.id())).isZero();
    }

    @Test
    void aRunWhoseNodeDiedIsEndedAndItsResultsAreRemoved() {
        var run = open(AssessmentCause.MANUAL);
        writtenHalf(run);
        silentFor(run, 60);

        assertThat(sweep()).isFalse();

        assertThat(assessments.require(run.id()).status()).isEqualTo(AssessmentStatus.FAILED);
        assertThat(assessments.require(run.id()).failure()).isEqualTo(Engine.INTERRUPTED);
        assertThat(resultsOf(run.id())).isZero();
        assertThat(star("C1")).isEqualTo(1);
    }

    @Test
    void aRunThatStillBeatsIsLeftAlone() {
        var run = open(AssessmentCause.SCHEDULE);
        silentFor(run, 20);

        assertThat(sweep()).isFalse();
        assertThat(assessments.require(run.id()).isRunning()).isTrue();
    }

    @Test
    void aNightlyRunWhoseNodeDiedIsMadeUpFor() {
        silentFor(open(AssessmentCause.SCHEDULE), 60);

        assertThat(sweep()).isTrue();
    }

    @Test
    void aPausedNodeThatWakesUpWritesNothing() {
        var run = open(AssessmentCause.MANUAL);
        silentFor(run, 60);
        sweep();

        assertThatThrownBy(() -> assessor.carryOut(run, () -> false)).isInstanceOf(RunLost.class);

        assertThat(resultsOf(run.id())).isZero();
        assertThat(ledger.beat(run)).isFalse();
        assertThat(assessments.require(run.id()).status()).isEqualTo(AssessmentStatus.FAILED);
    }

    @Test
    void aRunThatFailsLeavesTheOneBeforeInUse() {
        long before = assessments.current().orElseThrow().id();
        var run = open(AssessmentCause.MANUAL);

        assertThatThrownBy(() -> assessor.carryOut(run, () -> {
                    throw new IllegalStateException("disk full");
                }))
                .isInstanceOf(IllegalStateException.class);
        ledgerFails(run);
        results.tidy();

        assertThat(assessments.current().orElseThrow().id()).isEqualTo(before);
        assertThat(resultsOf(run.id())).isZero();
    }

    @Test
    void runsAfterNewDataReplaceEachOtherOnTheSameDay() {
        var first = open(AssessmentCause.DATA);
        assessor.carryOut(first, () -> false);
        var second = open(AssessmentCause.DATA);
        assessor.carryOut(second, () -> false);
        results.tidy();

        assertThat(ledger.find(first.id())).isEmpty();
        assertThat(resultsOf(first.id())).isZero();
        assertThat(assessments.current().orElseThrow().id()).isEqualTo(second.id());
        assertThat(resultsOf(second.id())).isEqualTo(1);
    }

    @Test
    void theNightlyRunHappensOnceHoweverManyNodesThereAre() {
        var basis = basis();
        var scheme = schemes.current();
        var night = transaction.execute(
                status -> ledger.open(basis, scheme, AssessmentCause.SCHEDULE, "StarTier", "2026-01-01T02"));
        assessor.carryOut(night, () -> false);

        assertThatThrownBy(() -> transaction.execute(
                        status -> ledger.open(basis, scheme, AssessmentCause.SCHEDULE, "StarTier", "2026-01-01T02")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private Run open(AssessmentCause cause) {
        return transaction.execute(status -> ledger.open(basis(), schemes.current(), cause, "Ann", null));
    }

    private static Basis basis() {
        return Basis.of(DAY, null, DAY, new FiscalYears(1), 2);
    }

    private void writtenHalf(Run run) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        insert into assessment_result (assessment_id, customer_id, years, orders, basis_total,
                            costed_sales, profit, annual_value, star_actual, star_suggested)
                        values (?, ?, '2025/1/1', 1, 1, 1, 1, 1, 5, 5)
                        """).params(run.id(), data.id("C1")).update());
    }

    private void silentFor(Run run, int seconds) {
        jdbc.sql("""
                        update assessment
                        set heartbeat_at = current_timestamp - cast(? as int) * interval '1' second where id = ?
                        """).params(seconds, run.id()).update();
    }

    private boolean sweep() {
        boolean toRepeat = transaction.execute(status -> ledger.endSilent(LEASE));
        results.tidy();
        return toRepeat;
    }

    private void ledgerFails(Run run) {
        transaction.executeWithoutResult(status -> ledger.fail(run, "x"));
    }

    private int resultsOf(long assessmentId) {
        return jdbc.sql("select count(*) from assessment_result where assessment_id = ?")
                .param(assessmentId)
                .query(Integer.class)
                .single();
    }

    private int star(String code) {
        return standings.of(data.id(code)).orElseThrow().starActual();
    }

    /** At the first customer, in a transaction of its own as another request would have. */
    private static BooleanSupplier once(Runnable action) {
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                done[0] = true;
                CompletableFuture.runAsync(action).join();
            }
            return false;
        };
    }
}
