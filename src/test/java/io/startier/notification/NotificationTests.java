package io.startier.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Telling and reading, while no mail server and no webhook is set (row X6). */
@ApplicationTest
class NotificationTests {

    private static final String READER = "news.reader";
    private static final String OTHER = "news.other";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestNews news;

    @Autowired
    private Notifications notifications;

    @Autowired
    private NotificationCounts counts;

    @Autowired
    private NotificationPruning pruning;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private long reader;
    private long other;

    @BeforeEach
    void nobodyHasBeenToldAnything() {
        reader = people.user(READER, null, Role.SALESPERSON);
        other = people.user(OTHER, null, Role.SALESPERSON);
        jdbc.update("delete from notification");
        jdbc.update("delete from notification_preference");
    }

    @Test
    void whoIsToldSeesItInTheOwnLanguageWithNumbersAsWrittenThere() throws Exception {
        news.tell("one", reader);

        mvc.perform(get("/notifications").with(people.as(READER)))
                .andExpect(content().string(containsString("Acme one has ordered 1,200 pieces")))
                .andExpect(content().string(containsString("Notifications, 1 unread")));
        mvc.perform(get("/notifications").param("lang", "zh-TW").with(people.as(READER)))
                .andExpect(content().string(containsString("Acme one 訂購了 1,200 件")));
        assertThat(unread(OTHER)).isZero();
    }

    @Test
    void tellingTheSameAgainAddsNothingButReachesWhoeverIsNew() {
        news.tell("same", reader);
        news.tell("same", reader, other);
        news.tell(TestNews.notice(TestNews.QUIET, "same", reader));

        assertThat(unread(READER)).isEqualTo(2);
        assertThat(unread(OTHER)).isEqualTo(1);
    }

    @Test
    void twoWhoTellTheSameAtOnceTellItOnce() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Void> telling = () -> {
            together.await();
            news.tell("race", reader, other);
            return null;
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var told : threads.invokeAll(List.of(telling, telling))) {
                told.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(unread(READER)).isEqualTo(1);
        assertThat(unread(OTHER)).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackHasBeenToldToNobody() {
        transaction.executeWithoutResult(status -> {
            notifications.tell(TestNews.notice(TestNews.NEWS, "never", reader));
            status.setRollbackOnly();
        });

        assertThat(unread(READER)).isZero();
    }

    @Test
    void tellingBelongsToTheTransactionOfWhatHappened() {
        assertThatThrownBy(() -> notifications.tell(TestNews.notice(TestNews.NEWS, "alone", reader)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatNoModuleContributesOrLeadsOutOfTheApplicationIsAnErrorOfTheProgram() {
        assertThatIllegalArgumentException().isThrownBy(() -> news.tell(TestNews.notice("NO_SUCH_KIND", "x", reader)));
        for (var elsewhere : List.of("https://evil.example", "//evil.example", "/\\evil.example", "profile", "/a\nb")) {
            assertThatIllegalArgumentException()
                    .as(elsewhere)
                    .isThrownBy(() -> new Notice(TestNews.NEWS, List.of(reader), "x", elsewhere, List.of()));
        }
    }

    @Test
    void whoHasLeftIsToldNothing() {
        long leaver = people.user("news.leaver", null, Role.SALESPERSON);
        people.deactivate("news.leaver");

        news.tell("late", leaver, reader);

        assertThat(jdbc.queryForList("select recipient_id from notification", Long.class))
                .containsExactly(reader);
    }

    @Test
    void openingItMarksItAsReadAndLeadsToItsPlace() throws Exception {
        news.tell("open", reader);

        mvc.perform(post("/notifications/" + newest()).with(people.as(READER)).with(csrf()))
                .andExpect(redirectedUrl("/customers?q=open"));

        assertThat(unread(READER)).isZero();
        mvc.perform(get("/notifications").with(people.as(READER)))
                .andExpect(content().string(containsString("Nothing new")));
        mvc.perform(get("/notifications?show=all").with(people.as(READER)))
                .andExpect(content().string(containsString("Acme open has ordered")));
    }

    @Test
    void somebodyElsesCanNeitherBeSeenNorMarked() throws Exception {
        news.tell("private", reader);
        var id = newest();

        mvc.perform(get("/notifications?show=all").with(people.as(OTHER)))
                .andExpect(content().string(not(containsString("Acme private"))));
        mvc.perform(post("/notifications/" + id).with(people.as(OTHER)).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/notifications/" + id + "/read").with(people.as(OTHER)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/notifications/read").with(people.as(OTHER))).andExpect(status().isNoContent());
        assertThat(unread(READER)).isEqualTo(1);
    }

    @Test
    void markingAllLeavesWhatCameAfterThePageWasShown() throws Exception {
        news.tell("before", reader);
        var seen = newest();
        news.tell("after", reader);

        mvc.perform(post("/notifications/read")
                        .param("newest", String.valueOf(seen))
                        .with(people.as(READER))
                        .with(csrf()))
                .andExpect(redirectedUrl("/notifications"));

        mvc.perform(get("/notifications").with(people.as(READER)))
                .andExpect(content().string(containsString("Acme after")))
                .andExpect(content().string(not(containsString("Acme before"))));
    }

    @Test
    void aLongListIsReadPageByPageAndByKind() throws Exception {
        for (int i = 100; i < 155; i++) {
            news.tell("n" + i, reader);
        }
        news.tell(TestNews.notice(TestNews.QUIET, "q", reader));
        var page = mvc.perform(get("/notifications?kind=TEST_NEWS").with(people.as(READER)))
                .andExpect(content().string(containsString("Acme n154")))
                .andExpect(content().string(not(containsString("Acme n104"))))
                .andExpect(content().string(not(containsString("happened quietly"))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        mvc.perform(get(page.replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\".*", "$1")
                                .replace("&amp;", "&"))
                        .with(people.as(READER)))
                .andExpect(content().string(containsString("Acme n104")))
                .andExpect(content().string(containsString("Acme n100")))
                .andExpect(content().string(not(containsString("Acme n105"))));
    }

    @Test
    void aPersonIsShownOnlyTheKindsWanted() throws Exception {
        mvc.perform(post("/profile/notifications")
                        .param("inApplication", TestNews.QUIET)
                        .with(people.as(READER))
                        .with(csrf()))
                .andExpect(redirectedUrl("/profile/notifications"));

        news.tell("unwanted", reader);
        news.tell(TestNews.notice(TestNews.QUIET, "wanted", reader));

        assertThat(unread(READER)).isEqualTo(1);
        mvc.perform(get("/notifications?show=all").with(people.as(READER)))
                .andExpect(content().string(containsString("happened quietly")))
                .andExpect(content().string(not(containsString("Acme unwanted"))));
        mvc.perform(get("/profile/notifications").with(people.as(READER)))
                .andExpect(content().string(containsString("E-mail is off")));
    }

    @Test
    void withoutAMailServerAndAWebhookNothingPilesUp() {
        news.tell("unsent", reader);

        assertThat(jdbc.queryForObject("select count(*) from notification_delivery", Integer.class))
                .isZero();
    }

    @Test
    void whatWasReadLongAgoIsRemovedAndWhatNobodyReadIsKept() {
        news.tell("old", reader, other);
        jdbc.update("update notification set read_at = told_at where recipient_id = ?", reader);
        clock.advance(Duration.ofDays(179));
        pruning.prune();
        assertThat(count()).isEqualTo(2);

        clock.advance(Duration.ofDays(2));
        pruning.prune();
        assertThat(jdbc.queryForList("select recipient_id from notification", Long.class))
                .containsExactly(other);
    }

    @Test
    void aProgramReadsAndMarksTheOwn() throws Exception {
        for (int i = 100; i < 151; i++) {
            news.tell("a" + i, reader);
        }
        var first = mvc.perform(get("/api/notifications?unread=true")
                        .header("Accept-Language", "zh-CN")
                        .with(people.as(READER)))
                .andExpect(jsonPath("$.unread").value(51))
                .andExpect(jsonPath("$.notifications.length()").value(50))
                .andExpect(jsonPath("$.notifications[0].title").value("Acme a150 订购了 1,200 件"))
                .andExpect(jsonPath("$.notifications[0].link").value("/customers?q=a150"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get("/api/notifications")
                        .param("before", JsonPath.<String>read(first, "$.next"))
                        .with(people.as(READER)))
                .andExpect(jsonPath("$.notifications.length()").value(1))
                .andExpect(jsonPath("$.next").doesNotExist());
        mvc.perform(get("/api/notifications?before=none").with(people.as(READER)))
                .andExpect(status().isUnprocessableContent());

        var id = JsonPath.<Integer>read(first, "$.notifications[0].id");
        mvc.perform(post("/api/notifications/" + id + "/read").with(people.as(READER)))
                .andExpect(jsonPath("$.readAt").exists());
        assertThat(unread(READER)).isEqualTo(50);
        mvc.perform(post("/api/notifications/read").with(people.as(READER))).andExpect(status().isNoContent());
        assertThat(unread(READER)).isZero();
    }

    private long unread(String username) {
        return counts.unread(people.current(username));
    }

    private int count() {
        return jdbc.queryForObject("select count(*) from notification", Integer.class);
    }

    private long newest() {
        return jdbc.queryForObject("select max(id) from notification", Long.class);
    }
}
