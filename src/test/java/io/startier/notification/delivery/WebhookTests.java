package io.startier.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.startier.notification.TestNews;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;

/** What a program or a chat of the company's gets to hear (row X6). */
class WebhookTests extends DeliveryTest {

    private static final String SECRET = "a secret of sixteen";

    private final List<Call> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private HttpServer listener;
    private volatile int status;
    private volatile String answer;

    private record Call(Headers headers, String body) {}

    @BeforeEach
    void listen() throws IOException {
        status = 200;
        answer = "ok";
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.setExecutor(Executors.newCachedThreadPool());
        listener.createContext("/hook", this::hear);
        listener.createContext("/silent", exchange -> await());
        listener.start();
    }

    @AfterEach
    void hangUp() {
        silence.countDown();
        listener.stop(0);
    }

    @Test
    void oneSignedCallTellsANoticeHoweverManyPeopleAreTold() throws Exception {
        set("/hook", "GENERIC", SECRET, TestNews.NEWS);
        news.tell("order", anna, ben);
        news.tell("order", anna, ben);
        runner.empty(calls);

        assertThat(heard).hasSize(1);
        var call = heard.get(0);
        assertThat(JsonPath.<String>read(call.body(), "$.kind")).isEqualTo("TEST_NEWS");
        assertThat(JsonPath.<String>read(call.body(), "$.title")).isEqualTo("Acme order has ordered 1,200 pieces");
        assertThat(JsonPath.<String>read(call.body(), "$.path")).isEqualTo("/customers?q=order");
        assertThat(JsonPath.<String>read(call.body(), "$.url")).isEqualTo("https://crm.example.com/customers?q=order");
        assertThat(JsonPath.<String>read(call.body(), "$.id")).isEqualTo(header(call, "X-StarTier-Delivery"));
        assertThat(header(call, "X-StarTier-Signature"))
                .isEqualTo("sha256=" + hmac(SECRET, header(call, "X-StarTier-Timestamp") + "." + call.body()));
    }

    @ParameterizedTest
    @CsvSource({"TEXT, $.text", "MSGTYPE, $.text.content"})
    void aChatGetsATextWithALink(String format, String where) throws Exception {
        set("/hook", format, "", TestNews.NEWS);
        news.tell("chat", anna);
        runner.empty(calls);

        assertThat(JsonPath.<String>read(heard.get(0).body(), where))
                .isEqualTo("Acme chat has ordered 1,200 pieces\nhttps://crm.example.com/customers?q=chat");
        assertThat(heard.get(0).headers()).doesNotContainKey("X-startier-signature");
    }

    @Test
    void onlyTheChosenKindsAreTold() throws Exception {
        set("/hook", "TEXT", "", TestNews.QUIET);
        news.tell("loud", anna);
        news.tell(TestNews.notice(TestNews.QUIET, "quiet"));
        runner.empty(calls);

        assertThat(heard)
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("Something happened quietly"));
    }

    @Test
    void whatWasRefusedIsSentAgainLaterUnderTheSameId() throws Exception {
        set("/hook", "TEXT", "", TestNews.NEWS);
        news.tell("later", anna);
        status = 503;
        runner.empty(calls);
        status = 200;
        clock.advance(Duration.ofMinutes(2));
        runner.empty(calls);
        runner.empty(calls);

        assertThat(heard).hasSize(2);
        assertThat(header(heard.get(1), "X-StarTier-Delivery")).isEqualTo(header(heard.get(0), "X-StarTier-Delivery"));
        assertThat(states()).endsWith("SENT");
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        set("/hook", "TEXT", "", TestNews.NEWS);
        status = 302;
        test().andExpect(flash().attribute("problem", containsString("HTTP 302")));

        assertThat(heard).hasSize(1);
    }

    @Test
    void aTestSaysWhatTheServerAnswered() throws Exception {
        set("/hook", "MSGTYPE", "", TestNews.NEWS);
        test().andExpect(flash().attribute("notice", containsString("The test has arrived")));

        answer = "{\"errcode\":310000,\"errmsg\":\"keywords not in content\"}";
        test().andExpect(flash().attribute("problem", containsString("keywords not in content")));
        assertThat(heard.get(0).body()).contains("A test from StarTier");
        assertThat(jdbc.queryForObject("select count(*) from notification_delivery", Integer.class))
                .isZero();
    }

    @Test
    void aServerThatStaysSilentIsNotWaitedForLong() throws Exception {
        set("/silent", "TEXT", "", TestNews.NEWS);

        test().andExpect(flash().attribute("problem", containsString("did not answer in time")));
    }

    @Test
    void theSecretIsNeverShownAndStaysWhenLeftEmpty() throws Exception {
        set("/hook", "GENERIC", SECRET, TestNews.NEWS);
        var page = page();
        assertThat(page).doesNotContain(SECRET).contains("A secret is kept");

        set("/hook", "TEXT", "", TestNews.NEWS);
        assertThat(jdbc.queryForObject("select secret from webhook", String.class))
                .isEqualTo(SECRET);
        assertThat(jdbc.queryForList("select detail from audit_entry", String.class))
                .noneMatch(detail -> detail.contains(SECRET) || detail.contains("/hook"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://example.com/x",
                "file:///etc/passwd",
                "https://user@example.com",
                "/hook",
                "http:",
                "http://example.com:99999/"
            })
    void anAddressThatCannotBeCalledIsRefused(String url) throws Exception {
        save(url, "TEXT", "", "0", TestNews.NEWS).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aShortSecretAnUnknownFormatAndAnUnknownKindAreRefusedTogether() throws Exception {
        save("https://example.com", "XML", "short", "0", "GONE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At least 16 characters")))
                .andExpect(content().string(containsString("Choose a format.")))
                .andExpect(content().string(containsString("does not exist any more")));
    }

    @Test
    void whoSavesOverSomebodyElsesChangeIsTold() throws Exception {
        set("/hook", "TEXT", "", TestNews.NEWS);
        save("https://example.com/other", "TEXT", "", "0", TestNews.NEWS)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("https://example.com/other")));
    }

    @Test
    void whatWasNotSentWhenTheWebhookIsTurnedOffIsShown() throws Exception {
        set("/hook", "TEXT", "", TestNews.NEWS);
        news.tell("left", anna);
        mvc.perform(post("/admin/notifications/webhook/remove")
                        .with(people.as(ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/notifications"));
        runner.empty(calls);

        assertThat(heard).isEmpty();
        assertThat(page()).contains("The webhook was turned off.");
        assertThat(jdbc.queryForList("select action from audit_entry", String.class))
                .contains("WEBHOOK_SET", "WEBHOOK_REMOVED");
    }

    private void set(String path, String format, String secret, String kind) throws Exception {
        var versions = jdbc.queryForList("select version from webhook", String.class);
        var address = "http://127.0.0.1:" + listener.getAddress().getPort() + path;
        save(address, format, secret, versions.isEmpty() ? "0" : versions.get(0), kind)
                .andExpect(redirectedUrl("/admin/notifications"));
    }

    private ResultActions save(String url, String format, String secret, String version, String kind) throws Exception {
        return mvc.perform(post("/admin/notifications/webhook")
                .param("url", url)
                .param("format", format)
                .param("secret", secret)
                .param("version", version)
                .param("kinds", kind)
                .with(people.as(ADMINISTRATOR))
                .with(csrf()));
    }

    private ResultActions test() throws Exception {
        return mvc.perform(post("/admin/notifications/webhook/test")
                .with(people.as(ADMINISTRATOR))
                .with(csrf()));
    }

    private String page() throws Exception {
        return mvc.perform(get("/admin/notifications").with(people.as(ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void hear(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Call(exchange.getRequestHeaders(), body));
        exchange.getResponseHeaders().add("Location", "/hook");
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            silence.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(Call call, String name) {
        return call.headers().getFirst(name);
    }

    private static String hmac(String secret, String signed) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
