package io.startier.tiering.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.PotentialEstimated;
import io.startier.sales.OrdersChanged;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.Assessments;
import io.startier.tiering.Standings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** New data re-assesses the customers it touches at once, while the whole is still to come (row T14). */
@ApplicationTest
@TestPropertySource(
        properties = {
            "startier.assessment.follow-changes=true",
            "startier.assessment.settle=1h",
            "startier.assessment.sweep=1h"
        })
class PartialAssessmentTests {

    private static final Actor SOMEBODY = new Actor(null, "Test");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    private Assessments assessments;

    @Autowired
    private Standings standings;

    @Autowired
    private Requests requests;

    @Autowired
    private Results results;

    @Autowired
    private TieringFixture data;

    @Autowired
    private TestPeople people;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private long small;
    private long large;
    private long whole;

    @BeforeEach
    void twoCustomersAssessed() {
        data.clear();
        small = data.customer("P1", Map.of(2024, "40000", 2025, "40000"));
        large = data.customer("P2", Map.of(2024, "700000", 2025, "800000"));
        people.user("partial.gm", null, Role.GENERAL_MANAGER);
        whole = assessments.runNow(NEW_YEAR, null, SOMEBODY);
    }

    @Test
    void anOrderGivesItsCustomerTheNewStarAtOnceAndNothingElseMoves() {
        var before = published();

        sell(small, "400000");

        assertThat(standings.of(small).orElseThrow().starActual()).isEqualTo(3);
        assertThat(standings.of(large).orElseThrow().assessmentId()).isEqualTo(whole);
        assertThat(assessments.current().orElseThrow().id()).isEqualTo(whole);
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void theExplanationSaysThatRanksFollow() throws Exception {
        sell(small, "400000");

        mvc.perform(get("/api/customers/P1/assessment").with(people.as("partial.gm")))
                .andExpect(jsonPath("$.alone").value(true))
                .andExpect(jsonPath("$.assessment").value(whole))
                .andExpect(jsonPath("$.classes[0].class").value(3))
                .andExpect(jsonPath("$.classes[0].since").value("2026-01-01"));
        mvc.perform(get("/customers/P1/assessment").with(people.as("partial.gm")))
                .andExpect(content().string(Matchers.containsString("Re-assessed on its own after new data")));
        mvc.perform(get("/api/customers/P2/assessment").with(people.as("partial.gm")))
                .andExpect(jsonPath("$.alone").value(false));
    }

    @Test
    void whereTheTotalsStayTheRankStays() {
        transaction.executeWithoutResult(status -> {
            data.potential(small, LocalDate.of(2025, 12, 1), "2500000");
            events.publishEvent(new PotentialEstimated(small));
        });

        var standing = standings.of(small).orElseThrow();
        assertThat(standing.starPotential()).isEqualTo(5);
        assertThat(standing.rank()).isEqualTo(2);
        assertThat(standing.cumulativeShare()).isEqualByComparingTo("1");
    }

    @Test
    void anotherRankIsKnownOnlyWithTheNextWhole() {
        sell(small, "4000000");

        assertThat(standings.of(small).orElseThrow().rank()).isNull();
        assertThat(standings.of(small).orElseThrow().abc()).isEqualTo("A");
    }

    @Test
    void theNextWholeTakesItsPlace() {
        sell(small, "400000");
        sell(small, "500000");

        long next = assessments.runNow(NEW_YEAR, null, SOMEBODY);
        results.tidy();

        assertThat(standings.of(small).orElseThrow().assessmentId()).isEqualTo(next);
        assertThat(jdbc.sql("select id from assessment order by id")
                        .query(Long.class)
                        .list())
                .containsExactly(whole, next);
        assertThat(jdbc.sql("select distinct assessment_id from assessment_result order by 1")
                        .query(Long.class)
                        .list())
                .containsExactly(whole, next);
    }

    @Test
    void theWishForTheWholeStaysWhateverBecomesOfThePart() {
        sell(small, "400000");

        assertThat(requests.anyWaiting()).isTrue();
    }

    @Test
    void manyCustomersWaitForTheWhole() {
        var many = LongStream.rangeClosed(0, PartialAssessor.MOST).boxed().collect(Collectors.toSet());
        many.add(small);

        transaction.executeWithoutResult(status -> {
            data.sellInstead(small, "400000");
            events.publishEvent(new OrdersChanged(many));
        });

        assertThat(standings.of(small).orElseThrow().assessmentId()).isEqualTo(whole);
    }

    private void sell(long customer, String amount) {
        transaction.executeWithoutResult(status -> {
            data.sellInstead(customer, amount);
            events.publishEvent(new OrdersChanged(Set.of(customer)));
        });
    }

    /** What lists, dashboards and the file of results read. */
    private List<Map<String, Object>> published() {
        return jdbc.sql("select * from customer_standing order by customer_id")
                .query()
                .listOfRows();
    }
}
