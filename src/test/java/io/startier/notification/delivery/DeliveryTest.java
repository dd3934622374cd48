package io.startier.notification.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.notification.TestNews;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** With a mail server and a listener for the webhook on this machine; nothing is sent but when a test says so. */
@ApplicationTest
public abstract class DeliveryTest {

    protected static final String ADMINISTRATOR = "post.admin";

    private static final GreenMail POST_OFFICE = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static {
        POST_OFFICE.start();
    }

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected TestPeople people;

    @Autowired
    TestNews news;

    @Autowired
    OutboxRunner runner;

    @Autowired
    Outbox outbox;

    @Autowired
    MailCourier mails;

    @Autowired
    WebhookCourier calls;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected MutableClock clock;

    @Autowired
    JavaMailSenderImpl mailSender;

    protected long anna;
    long ben;

    @DynamicPropertySource
    static void postOffice(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
        settings.add("startier.mail.from", () -> "星级客户 <crm@example.com>");
        settings.add("startier.public-url", () -> "https://crm.example.com/");
        settings.add("startier.webhook.timeout", () -> "2s");
    }

    @BeforeEach
    protected void nothingIsOnItsWay() throws Exception {
        anna = people.user("post.anna", null, Role.SALESPERSON);
        ben = people.user("post.ben", null, Role.SALESPERSON);
        people.user(ADMINISTRATOR, null, Role.ADMINISTRATOR);
        for (var table : List.of("notification", "notification_delivery", "notification_preference", "webhook_kind")) {
            jdbc.update("delete from " + table);
        }
        jdbc.update("delete from webhook");
        jdbc.update("update app_user set language = null");
        mailServerIsUp();
        POST_OFFICE.purgeEmailFromAllMailboxes();
    }

    protected void mailServerIsUp() {
        mailSender.setPort(POST_OFFICE.getSmtp().getPort());
    }

    /** Sends what is due. */
    protected void sendMails() {
        runner.empty(mails);
    }

    protected void mailServerIsDown() {
        mailSender.setPort(Ports.closed());
    }

    protected List<MimeMessage> mails() {
        return Arrays.asList(POST_OFFICE.getReceivedMessages());
    }

    protected List<String> states() {
        return jdbc.queryForList("select state from notification_delivery order by id", String.class);
    }
}
