package io.startier.engagement.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.Customers;
import io.startier.customer.TestCustomers;
import io.startier.shared.Gone;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Row P9. */
@ApplicationTest
class SurveyTests {

    private static final Pattern SECRET = Pattern.compile("/survey/([^?]+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers testCustomers;

    @Autowired
    private Customers customers;

    @Autowired
    private Surveys surveys;

    @Autowired
    private SurveyDoor door;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final String code = "S" + UUID.randomUUID().toString().substring(0, 8);
    private long buyer;

    @BeforeEach
    void aCustomer() {
        clock.set(Instant.parse("2025-06-02T08:00:00Z"));
        var owner = people.user("sv.anna", "sv.team", Role.SALESPERSON);
        people.user("sv.otto", "sv.other", Role.SALESPERSON);
        long customer = testCustomers.customer(code, "Acme " + code, owner, people.team("sv.team"));
        jdbc.sql("insert into contact (customer_id, name) values (?, 'Ann Lee')")
                .param(customer)
                .update();
        buyer = jdbc.sql("select id from contact where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    @Test
    void whoHasTheLinkAnswersOnceWithoutSigningInAndSeesNothingButTheirName() throws Exception {
        var secret = ask();

        mvc.perform(get("/survey/" + secret + "?lang=zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ann Lee")))
                .andExpect(content().string(containsString("您愿意推荐")))
                .andExpect(content().string(not(containsString(code))));
        answer(secret, 5, 9).andExpect(status().isOk());
        answer(secret, 1, 0).andExpect(status().isGone());
        mvc.perform(get("/survey/" + secret)).andExpect(status().isGone());

        assertThat(jdbc.sql(
                                "select csat from survey where id = (select survey_id from survey_link where token_hash = ?)")
                        .param(Secret.hash(secret))
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void theSecretIsKeptNowhere() {
        var secret = ask();

        assertThat(jdbc.sql("select count(*) from survey_link where token_hash = ?")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoAnswersAtTheSameMomentAreOne() throws Exception {
        var secret = ask();
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        Callable<Boolean> answer = () -> {
            barrier.await();
            try {
                surveys.answer(secret, new Score(4, 8), null);
                return true;
            } catch (Gone used) {
                return false;
            }
        };
        var first = threads.submit(answer);
        var second = threads.submit(answer);

        assertThat(first.get() ^ second.get()).isTrue();
        threads.shutdown();
    }

    @Test
    void afterThirtyDaysTheLinkIsClosed() throws Exception {
        var secret = ask();
        clock.set(Instant.parse("2025-07-02T08:00:00Z"));

        answer(secret, 5, 9).andExpect(status().isGone());
        mvc.perform(get("/survey/unknown"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("no longer valid")))
                .andExpect(content().string(not(containsString("href=\"/sign-in\""))));
    }

    @Test
    void aFallIsToldToTheOwnerAndSeenOnTheAccountByThoseWhoSeeIt() throws Exception {
        answer(ask(), 5, 10);
        clock.set(Instant.parse("2025-06-03T08:00:00Z"));
        answer(ask(), 4, 10);

        mvc.perform(get("/customers/" + code).with(people.as("sv.anna")))
                .andExpect(content().string(containsString("Satisfaction falls")));
        mvc.perform(get("/satisfaction?warnings=true").with(people.as("sv.anna")))
                .andExpect(content().string(containsString("Acme " + code)))
                .andExpect(content().string(containsString("5 → 4")));
        mvc.perform(get("/satisfaction").with(people.as("sv.otto")))
                .andExpect(content().string(not(containsString("Acme " + code))));
        mvc.perform(get("/notifications").with(people.as("sv.anna")))
                .andExpect(content().string(containsString("Acme " + code)));
    }

    @Test
    void anAddressThatKnocksTooOftenIsSentAwayForAWhile() throws Exception {
        for (int i = 0; i < SurveyDoor.KNOCKS; i++) {
            assertThat(door.opensTo("10.1.1.1")).isTrue();
        }
        assertThat(door.opensTo("10.1.1.1")).isFalse();
        assertThat(door.opensTo("10.1.1.2")).isTrue();
        mvc.perform(get("/survey/unknown").with(request -> {
                    request.setRemoteAddr("10.1.1.1");
                    return request;
                }))
                .andExpect(status().isTooManyRequests());

        clock.set(Instant.parse("2025-06-02T08:15:01Z"));
        assertThat(door.opensTo("10.1.1.1")).isTrue();
    }

    private String ask() {
        var user = people.current("sv.anna");
        return SECRET.matcher(surveys.ask(customers.require(code, user), new Ask(buyer, "zh-CN", null), user))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private ResultActions answer(String secret, int csat, int nps) throws Exception {
        return mvc.perform(post("/survey/" + secret)
                .param("csat", String.valueOf(csat))
                .param("nps", String.valueOf(nps))
                .with(csrf()));
    }
}
