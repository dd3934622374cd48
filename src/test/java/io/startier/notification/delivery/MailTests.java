package io.startier.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.notification.TestNews;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What arrives in people's mailboxes (row X6). */
class MailTests extends DeliveryTest {

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aMailSaysInOneLineWhatHappenedAndLeadsToItsPlace() throws Exception {
        news.tell("one", anna);
        runner.empty(mails);

        var mail = mails().get(0);
        assertThat(mail.getSubject()).isEqualTo("Acme one has ordered 1,200 pieces");
        assertThat(mail.getAllRecipients()[0]).hasToString("\"Name post.anna\" <post.anna@example.org>");
        assertThat(mail.getFrom()[0].toString()).contains("crm@example.com");
        assertThat(String.valueOf(mail.getContent()))
                .contains("Hello Name post.anna,")
                .contains("Acme one has ordered 1,200 pieces")
                .contains("https://crm.example.com/customers?q=one")
                .contains("My account, Notifications");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@example.com>");
    }

    @Test
    void everybodyIsWrittenToInTheLanguageTheyLastUsed() throws Exception {
        mvc.perform(get("/profile").param("lang", "zh-CN").with(people.as("post.anna")));
        mvc.perform(get("/profile").param("lang", "zh-TW").with(people.as("post.ben")));
        news.tell("two", anna, ben);
        runner.empty(mails);

        assertThat(subjects()).containsExactlyInAnyOrder("Acme two 订购了 1,200 件", "Acme two 訂購了 1,200 件");
        assertThat(String.valueOf(to("post.ben").getContent()))
                .contains("Name post.ben，您好")
                .contains("請在此處理：https://crm.example.com/customers?q=two");
    }

    @Test
    void whoNeverChoseALanguageIsWrittenToInTheCompanys() throws Exception {
        jdbc.update("insert into setting (name, content) values ('company.language', 'zh-CN')");
        try {
            news.tell("three", anna);
            runner.empty(mails);
            assertThat(subjects()).containsExactly("Acme three 订购了 1,200 件");
        } finally {
            jdbc.update("delete from setting where name = 'company.language'");
        }
    }

    @Test
    void onlyWhoWishesGetsMail() throws Exception {
        mvc.perform(post("/profile/notifications")
                .param("inApplication", TestNews.NEWS)
                .param("byMail", TestNews.QUIET)
                .with(people.as("post.anna"))
                .with(csrf()));
        news.tell("loud", anna, ben);
        news.tell(TestNews.notice(TestNews.QUIET, "quiet", anna, ben));
        runner.empty(mails);

        assertThat(mails()).hasSize(2);
        assertThat(to("post.anna").getSubject()).isEqualTo("Something happened quietly");
        assertThat(to("post.ben").getSubject()).contains("Acme loud");
    }

    @Test
    void nothingIsSentOfWhatWasRolledBackOrToldBefore() {
        news.tell("again", anna);
        news.tell("again", anna);
        transaction.executeWithoutResult(status -> {
            news.tell("undone", anna);
            status.setRollbackOnly();
        });
        runner.empty(mails);

        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoLeavesBeforeItIsSentIsNotWrittenTo() {
        long leaver = people.user("post.leaver", null);
        news.tell("bye", leaver);
        people.deactivate("post.leaver");
        runner.empty(mails);

        assertThat(mails()).isEmpty();
        assertThat(states()).containsExactly("UNDELIVERED");
    }

    @Test
    void afterTheMailServerWasDownEverythingArrivesOnce() {
        mailServerIsDown();
        for (int i = 0; i < 5; i++) {
            news.tell("down" + i, anna, ben);
        }
        for (int i = 0; i < 3; i++) {
            runner.empty(mails);
            clock.advance(Duration.ofSeconds(5));
        }
        assertThat(mails()).isEmpty();

        mailServerIsUp();
        clock.advance(Duration.ofMinutes(10));
        runner.empty(mails);
        runner.empty(mails);

        assertThat(mails()).hasSize(10);
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void aServerThatIsDownIsAskedWithOneMailAtATime() {
        mailServerIsDown();
        news.tell("slow", anna, ben);
        runner.empty(mails);

        assertThat(attempts()).containsExactly(1, 0);
    }

    /** After 0, 1, 3, 7, 15 and 31 minutes. */
    @Test
    void aMailIsTriedLessAndLessOften() {
        mailServerIsDown();
        news.tell("patient", anna);
        for (int minute = 0; minute <= 60; minute++) {
            runner.empty(mails);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(attempts()).containsExactly(6);
    }

    @Test
    void whatCannotBeDeliveredIsGivenUpShownAndSentAgainWhenAsked() throws Exception {
        mailServerIsDown();
        news.tell("stubborn", anna);
        for (int i = 0; i < 25; i++) {
            runner.empty(mails);
            clock.advance(Duration.ofHours(5));
        }
        assertThat(states()).containsExactly("UNDELIVERED");
        assertThat(attempts()).containsExactly(20);
        var page = administratorsPage();
        assertThat(page)
                .contains("Name post.anna")
                .contains("Test news")
                .contains("could not be reached")
                .doesNotContain("Acme stubborn");

        mailServerIsUp();
        mvc.perform(post("/admin/notifications/deliveries/again")
                .with(people.as(ADMINISTRATOR))
                .with(csrf()));
        runner.empty(mails);

        assertThat(subjects()).containsExactly("Acme stubborn has ordered 1,200 pieces");
        assertThat(administratorsPage()).contains("Nothing is undelivered");
        assertThat(jdbc.queryForList("select action from audit_entry", String.class))
                .contains("DELIVERY_SENT_AGAIN");
    }

    @Test
    void anAddressThatCannotBeIsGivenUpAtOnceAndHoldsNobodyUp() {
        jdbc.update("update app_user set email = 'nobody at all' where id = ?", anna);
        try {
            news.tell("wrong", anna, ben);
            runner.empty(mails);
            assertThat(states()).containsExactly("UNDELIVERED", "SENT");
        } finally {
            jdbc.update("update app_user set email = 'post.anna@example.org' where id = ?", anna);
        }
    }

    @Test
    void noStepOfTalkingToTheMailServerIsWaitedForWithoutEnd() {
        assertThat(mailSender.getJavaMailProperties())
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
    }

    @Test
    void twoNodesThatSendAtOnceSendEachMailOnce() throws Exception {
        var keys = IntStream.range(0, 20).mapToObj(i -> "node" + i).toList();
        keys.forEach(key -> news.tell(key, anna));
        var together = new CyclicBarrier(2);
        Callable<Void> node = () -> {
            together.await();
            runner.empty(mails);
            return null;
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var done : threads.invokeAll(List.of(node, node))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(subjects())
                .containsExactlyInAnyOrderElementsOf(keys.stream()
                        .map(key -> "Acme " + key + " has ordered 1,200 pieces")
                        .toList());
    }

    @Test
    void whatADeadNodeHadTakenIsSentAfterTheLeaseUnderTheSameMessageId() throws Exception {
        news.tell("orphan", anna);
        var dead = outbox.take(Channel.MAIL).orElseThrow();
        runner.empty(mails);
        assertThat(mails()).isEmpty();

        clock.advance(Duration.ofMinutes(11));
        runner.empty(mails);

        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).getMessageID()).startsWith("<" + dead.stableId() + "@");
    }

    @Test
    void aSlowNodesFailureDoesNotUndoWhatAnotherHasSentMeanwhile() {
        news.tell("late", anna);
        var slow = outbox.take(Channel.MAIL).orElseThrow();
        clock.advance(Duration.ofMinutes(11));
        runner.empty(mails);

        outbox.tryLater(slow, Outcome.later(Outcome.Reason.NO_CONNECTION, "slow"), Duration.ZERO);
        outbox.giveUp(slow, Outcome.later(Outcome.Reason.NO_CONNECTION, "slow"));
        runner.empty(mails);

        assertThat(mails()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    private List<Integer> attempts() {
        return jdbc.queryForList("select attempts from notification_delivery order by id", Integer.class);
    }

    private String administratorsPage() throws Exception {
        return mvc.perform(get("/admin/notifications").with(people.as(ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> subjects() throws Exception {
        var subjects = new ArrayList<String>();
        for (var mail : mails()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private MimeMessage to(String username) throws Exception {
        for (var mail : mails()) {
            if (mail.getRecipients(RecipientType.TO)[0].toString().contains(username + "@")) {
                return mail;
            }
        }
        throw new AssertionError("No mail to " + username);
    }
}
