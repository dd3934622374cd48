package io.startier.engagement.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.customer.Customers;
import io.startier.customer.TestCustomers;
import io.startier.notification.delivery.DeliveryTest;
import io.startier.shared.FormToken;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A survey that comes by mail (row P9). */
class SurveyMailTests extends DeliveryTest {

    private static final Pattern LINK = Pattern.compile("https://crm.example.com(/survey/([^?\\s]+)\\S*)");

    @Autowired
    private TestCustomers testCustomers;

    @Autowired
    private Customers customers;

    @Autowired
    private Surveys surveys;

    private final String code = "M" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;

    @BeforeEach
    void aCustomer() {
        people.user("post.anna", "post.team", Role.SALESPERSON);
        customer = testCustomers.customer(code, "Acme " + code, anna, people.team("post.team"));
    }

    @Test
    void aContactIsWrittenToInTheSurveysLanguageAndAnswersByTheLink() throws Exception {
        long ann = contact("Ann Lee", "ann.lee@example.net");
        mail(ann, "zh-TW").andExpect(status().is3xxRedirection());
        sendMails();

        var mail = mails().get(0);
        assertThat(mail.getSubject()).contains("誠邀您評價");
        assertThat(mail.getAllRecipients()[0]).hasToString("Ann Lee <ann.lee@example.net>");
        assertThat(mail.getReplyTo()[0]).hasToString("post.anna@example.org");
        assertThat(mail.getContentLanguage()).containsExactly("zh-TW");
        assertThat(String.valueOf(mail.getContent())).contains("Ann Lee，您好").contains("Name post.anna");
        mvc.perform(get(link(mail, 1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ann Lee")));
        answer(link(mail, 2)).andExpect(status().isOk());
    }

    @Test
    void theSecretIsInTheMailAndNowhereElse() throws Exception {
        mail(contact("Ann Lee", "ann.lee@example.net"), "en");
        sendMails();

        var secret = link(mails().get(0), 2);
        assertThat(jdbc.queryForList("select token_hash from survey_link", String.class))
                .contains(Secret.hash(secret))
                .doesNotContain(secret);
        assertThat(String.valueOf(jdbc.queryForList("select * from notification_delivery")))
                .doesNotContain(secret)
                .contains("ann.lee@example.net");
        assertThat(String.valueOf(jdbc.queryForList("select * from audit_entry")))
                .doesNotContain(secret)
                .contains("SURVEY_SENT")
                .contains("ann.lee@example.net");
    }

    @Test
    void theSameFormSentTwiceAtOnceMailsOnce() throws Exception {
        var ask = new Ask(contact("Ann Lee", "ann.lee@example.net"), "en", FormToken.fresh());
        var user = people.current("post.anna");
        var acme = customers.require(code, user);
        var together = new CyclicBarrier(2);
        Callable<String> click = () -> {
            together.await();
            return surveys.mail(acme, ask, user);
        };
        var threads = Executors.newFixedThreadPool(2);
        for (var done : threads.invokeAll(List.of(click, click))) {
            assertThat(done.get()).isEqualTo("ann.lee@example.net");
        }
        threads.shutdown();
        sendMails();

        assertThat(mails()).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from survey where customer_id = ?", Long.class, customer))
                .isEqualTo(1);
    }

    @Test
    void whoCannotBeWrittenToIsSaidInASentenceAndTheLinkCanStillBeMade() throws Exception {
        long nobody = contact("Ben Wu", null);
        long wrong = contact("Cai Yi", "cai yi@@example");
        mail(nobody, "en")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ben Wu has no e-mail address")))
                .andExpect(content().string(containsString("Make the link")));
        mail(wrong, "en")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is no address that can be written to")));
        mvc.perform(post("/customers/" + code + "/surveys")
                        .param("contact", String.valueOf(nobody))
                        .param("language", "en")
                        .with(people.as("post.anna"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(states()).isEmpty();
    }

    @Test
    void aMailThatNobodyTakesIsSeenByWhoAskedAndByTheAdministrator() throws Exception {
        mail(contact("Ann Lee", "ann.lee@example.net"), "en");
        mailServerIsDown();
        for (int i = 0; i < 25; i++) {
            sendMails();
            clock.advance(Duration.ofHours(5));
        }
        mvc.perform(get("/customers/" + code + "/satisfaction").with(people.as("post.anna")))
                .andExpect(content().string(containsString("could not be delivered")));
        mvc.perform(get("/admin/notifications").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("ann.lee@example.net")))
                .andExpect(content().string(containsString("Survey sent to a customer")));
    }

    @Test
    void afterAFailureTheNextMailBringsALinkThatWorks() throws Exception {
        mail(contact("Ann Lee", "ann.lee@example.net"), "en");
        mailServerIsDown();
        sendMails();
        mailServerIsUp();
        clock.advance(Duration.ofMinutes(5));
        sendMails();

        answer(link(mails().get(0), 2)).andExpect(status().isOk());
    }

    @Test
    void whoWasRemovedMeanwhileIsNotWrittenTo() throws Exception {
        long ann = contact("Ann Lee", "ann.lee@example.net");
        mail(ann, "en");
        jdbc.update("delete from contact where id = ?", ann);
        sendMails();

        assertThat(mails()).isEmpty();
    }

    private long contact(String name, String email) {
        jdbc.update("insert into contact (customer_id, name, email) values (?, ?, ?)", customer, name, email);
        return jdbc.queryForObject(
                "select id from contact where customer_id = ? and name = ?", Long.class, customer, name);
    }

    private ResultActions mail(long contact, String language) throws Exception {
        return mvc.perform(post("/customers/" + code + "/surveys/mail")
                .param("contact", String.valueOf(contact))
                .param("language", language)
                .with(people.as("post.anna"))
                .with(csrf()));
    }

    private ResultActions answer(String secret) throws Exception {
        return mvc.perform(
                post("/survey/" + secret).param("csat", "5").param("nps", "9").with(csrf()));
    }

    private static String link(MimeMessage mail, int group) throws Exception {
        return LINK.matcher(String.valueOf(mail.getContent()))
                .results()
                .findFirst()
                .orElseThrow()
                .group(group);
    }
}
