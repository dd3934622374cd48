package io.startier.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Refused;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Row A4: what happens to a request that is let wait. */
@ApplicationTest
@RecordApplicationEvents
class DeadlineTests {

    private static final AtomicLong SUBJECT = new AtomicLong();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Approvals approvals;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private ApprovalQueues queues;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private CurrentUser manager;
    private CurrentUser above;
    private CurrentUser general;
    private long team;

    @BeforeEach
    void aTeamWithAManagerAndOneAbove() {
        clock.set(MONDAY);
        jdbc.sql("delete from delegation").update();
        people.team("dl-region");
        team = people.team("dl-team", "dl-region");
        people.user("dl-seller", "dl-team", Role.SALESPERSON);
        people.user("dl-manager", "dl-team", Role.SALES_MANAGER);
        people.user("dl-above", "dl-region", Role.SALES_MANAGER);
        people.user("dl-general", null, Role.GENERAL_MANAGER);
        manager = people.current("dl-manager");
        above = people.current("dl-above");
        general = people.current("dl-general");
    }

    @AfterEach
    void nothingWaits() {
        jdbc.sql("update approval_request set status = 'WITHDRAWN', open_key = null where kind = 'deadline'")
                .update();
        jdbc.sql("delete from delegation").update();
    }

    @Test
    void whoeverIsAskedIsRemindedAfterTheSetDaysAndAfterAsManyAgain() {
        var request = ask(2, 0);

        sweepAt(Duration.ofDays(2).minusMinutes(1));
        assertThat(reminders()).isEmpty();
        sweepAt(Duration.ofDays(2));
        assertThat(reminders()).hasSize(1);
        assertThat(reminders().get(0).request().id()).isEqualTo(request.id());
        assertThat(reminders().get(0).people()).containsExactly(manager.id());
        sweepAt(Duration.ofDays(3));
        assertThat(reminders()).hasSize(1);
        sweepAt(Duration.ofDays(4));
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void afterALongStandstillOneReminderIsEnough() {
        ask(1, 0);

        sweepAt(Duration.ofDays(9));
        sweepAt(Duration.ofDays(9).plusHours(1));

        assertThat(reminders()).hasSize(1);
    }

    @Test
    void theDeputyIsRemindedToo() {
        ask(2, 0);
        away(manager, above);

        sweepAt(Duration.ofDays(2));

        assertThat(reminders().get(0).people()).containsExactlyInAnyOrder(manager.id(), above.id());
    }

    @Test
    void afterTheSetDaysThoseAboveMaySignAsWellAndNothingIsApproved() {
        var request = ask(0, 5);
        assertThat(approvals.mayDecide(request, general)).isFalse();

        sweepAt(Duration.ofDays(5));
        sweepAt(Duration.ofDays(6));

        var waiting = approvals.require(request.id());
        assertThat(waiting.status()).isEqualTo(ApprovalStatus.WAITING);
        assertThat(waiting.version()).isEqualTo(request.version());
        assertThat(waiting.decisions()).isEmpty();
        assertThat(approvals.mayDecide(waiting, general)).isTrue();
        assertThat(approvals.mayDecide(waiting, manager)).isTrue();
        assertThat(queues.waiting("deadline", general)).contains(request.subjectId());
        assertThat(escalations()).hasSize(1);
        assertThat(escalations().get(0).people()).containsExactly(manager.id());
        assertThat(escalations().get(0).above()).contains(general.id()).doesNotContain(manager.id(), above.id());
    }

    @Test
    void anEscalatedSecondSignatureIsStillAnotherPersons() {
        var request = ask(0, 5, new Step(Role.SALES_MANAGER, team), new Step(Role.GENERAL_MANAGER, null));
        people.user("dl-second", null, Role.GENERAL_MANAGER);
        sweepAt(Duration.ofDays(5));
        decide(request, general);

        Assertions.assertThatThrownBy(() -> decide(request, general)).isInstanceOf(Refused.class);
        decide(request, people.current("dl-second"));

        assertThat(approvals.require(request.id()).status()).isEqualTo(ApprovalStatus.APPROVED);
    }

    @Test
    void theNextStepHasTheWholeTimeAgain() {
        var request = ask(0, 5, new Step(Role.SALES_MANAGER, team), new Step(Role.GENERAL_MANAGER, null));
        sweepAt(Duration.ofDays(4));
        decide(request, manager);

        sweepAt(Duration.ofDays(8));
        assertThat(escalations()).isEmpty();
        sweepAt(Duration.ofDays(9));
        assertThat(escalations()).hasSize(1);
        assertThat(escalations().get(0).above()).isEmpty();
    }

    @Test
    void ifEverybodyAskedIsOutOfOfficeThoseAboveMaySignAtOnce() {
        var request = ask(2, 5);
        away(manager, null);
        sweepAt(Duration.ZERO);
        assertThat(escalations()).isEmpty();
        away(above, null);

        sweepAt(Duration.ZERO);

        assertThat(escalations()).hasSize(1);
        assertThat(approvals.mayDecide(approvals.require(request.id()), general))
                .isTrue();
    }

    @Test
    void aDeputyWhoIsThereNeedsNobodyAbove() {
        ask(2, 5);
        away(manager, general);
        away(above, null);

        sweepAt(Duration.ZERO);

        assertThat(escalations()).isEmpty();
    }

    @Test
    void withoutLimitsNothingIsSaid() {
        ask(0, 0);
        away(manager, null);
        away(above, null);

        sweepAt(Duration.ofDays(400));

        assertThat(reminders()).isEmpty();
        assertThat(escalations()).isEmpty();
    }

    @Test
    void whatIsDecidedIsNotAskedForAgain() {
        var request = ask(2, 5);
        decide(request, manager);

        sweepAt(Duration.ofDays(9));

        assertThat(reminders()).isEmpty();
        assertThat(escalations()).isEmpty();
    }

    @Test
    void severalNodesThatLookAtTheSameMomentSayItOnce() throws Exception {
        ask(2, 5);
        clock.set(MONDAY.plusDays(6));
        var nodes = Executors.newFixedThreadPool(4);
        try {
            for (var sweep : nodes.invokeAll(Collections.nCopies(4, Executors.callable(watch::sweep)))) {
                sweep.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(reminders()).hasSize(1);
        assertThat(escalations()).hasSize(1);
    }

    private ApprovalRequest ask(int remind, int escalate, Step... steps) {
        var chain = steps.length == 0 ? List.of(new Step(Role.SALES_MANAGER, team)) : List.of(steps);
        long seller = people.current("dl-seller").id();
        var ask = new ApprovalAsk(
                "deadline",
                SUBJECT.incrementAndGet(),
                "A subject",
                "/",
                seller,
                chain,
                new WaitingLimits(remind, escalate));
        return transaction.execute(status -> approvals.open(ask));
    }

    private void decide(ApprovalRequest request, CurrentUser user) {
        transaction.executeWithoutResult(status -> approvals.decide(request.id(), user, Verdict.APPROVE, null, null));
    }

    private void away(CurrentUser absent, CurrentUser deputy) {
        jdbc.sql("""
                        insert into delegation (absent_id, deputy_id, from_day, until_day, reason, entered_by, entered_at)
                        values (?, ?, ?, ?, 'Holiday', ?, current_timestamp)
                        """)
                .params(absent.id(), deputy == null ? null : deputy.id(), MONDAY, MONDAY.plusYears(2), absent.id())
                .update();
    }

    private void sweepAt(Duration later) {
        clock.set(MONDAY);
        clock.advance(later);
        watch.sweep();
    }

    private List<ApprovalReminded> reminders() {
        return events.stream(ApprovalReminded.class).toList();
    }

    private List<ApprovalEscalated> escalations() {
        return events.stream(ApprovalEscalated.class).toList();
    }
}
