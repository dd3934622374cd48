package io.startier.tiering.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.startier.customer.PotentialEstimated;
import io.startier.sales.OrdersChanged;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.AssessmentCause;
import io.startier.tiering.Assessments;
import io.startier.tiering.Standings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** New data is assessed by itself (row T14). */
@ApplicationTest
@TestPropertySource(
        properties = {
            "startier.assessment.follow-changes=true",
            "startier.assessment.settle=10ms",
            "startier.assessment.sweep=1h"
        })
class NewDataTests {

    private static final LocalDate CHOSEN = LocalDate.of(2025, 1, 1);

    @Autowired
    private Assessments assessments;

    @Autowired
    private Standings standings;

    @Autowired
    private Caretaker caretaker;

    @Autowired
    private Requests requests;

    @Autowired
    private TieringFixture data;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private long customer;

    @BeforeEach
    void oneCustomer() {
        settle();
        data.clear();
        customer = data.customer("N1", Map.of(2023, "40000"));
    }

    @Test
    void theDayAndTheYearsThatSomebodyChoseAreKept() {
        assessments.runNow(CHOSEN, List.of(2023), new Actor(null, "Test"));

        change("500000");

        var current = assessments.current().orElseThrow();
        assertThat(current.cause()).isEqualTo(AssessmentCause.DATA);
        assertThat(current.asOf()).isEqualTo(CHOSEN);
        assertThat(current.basisYears()).containsExactly(2023);
        assertThat(standings.of(customer).orElseThrow().starActual()).isEqualTo(3);
    }

    @Test
    void withoutAnAssessmentTheFirstOneIsAsOfToday() {
        change("500000");

        assertThat(assessments.current().orElseThrow().asOf()).isEqualTo(LocalDate.now());
    }

    @Test
    void whatAChangeThatIsRolledBackSaysIsNotHeard() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new OrdersChanged(Set.of(customer)));
            status.setRollbackOnly();
        });

        assertThat(requests.anyWaiting()).isFalse();
    }

    @Test
    void manyChangesInOneTransactionAreOneWish() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new OrdersChanged(Set.of(customer)));
            events.publishEvent(new PotentialEstimated(customer));
            events.publishEvent(new PotentialEstimated(customer));
            assertThat(jdbc.sql("select count(*) from assessment_request")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        });
        settle();
    }

    @Test
    void aWishThatARestartInterruptedIsFoundBySweeping() {
        requests.add();

        caretaker.sweep();
        settle();

        assertThat(assessments.current().orElseThrow().cause()).isEqualTo(AssessmentCause.DATA);
        assertThat(requests.anyWaiting()).isFalse();
    }

    private void change(String sales) {
        transaction.executeWithoutResult(status -> {
            data.sellInstead(customer, sales);
            events.publishEvent(new OrdersChanged(Set.of(customer)));
        });
        settle();
    }

    private void settle() {
        await().atMost(Duration.ofSeconds(60)).until(() -> !assessments.isOutOfDate());
    }
}
