package io.startier.notification.delivery;

import io.startier.notification.delivery.Outcome.Reason;
import io.startier.shared.Times;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One signed POST in bounded time. A redirect is an answer like any other: it is not followed. */
@Component
class WebhookCall {

    private static final JsonMapper JSON = new JsonMapper();

    private final Times times;
    private final Duration timeout;
    private final HttpClient client;

    WebhookCall(Times times, @Value("${startier.webhook.timeout:15s}") Duration timeout) {
        this.times = times;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    Outcome post(Webhook webhook, WebhookNews news) {
        var answer = client.sendAsync(request(webhook, news), response -> new FirstCharacters());
        try {
            return outcome(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS), webhook.format());
        } catch (ExecutionException failure) {
            return Outcome.later(Reason.NO_CONNECTION, described(failure.getCause()));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return Outcome.later(Reason.NO_CONNECTION, timeout.toSeconds() + " s");
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.later(Reason.NO_CONNECTION, "");
        }
    }

    private HttpRequest request(Webhook webhook, WebhookNews news) {
        var body = JSON.writeValueAsString(webhook.format().body(news));
        var timestamp = String.valueOf(times.now().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(webhook.url()))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "StarTier")
                .header("X-StarTier-Delivery", news.stableId())
                .header("X-StarTier-Timestamp", timestamp);
        if (webhook.isSigned()) {
            request.header("X-StarTier-Signature", WebhookSignature.of(webhook.secret(), timestamp, body));
        }
        return request.POST(BodyPublishers.ofString(body)).build();
    }

    /** The administrator sees the status and a chat's own error, no other part of an answer: it may come from inside the house. */
    private static Outcome outcome(HttpResponse<String> answer, WebhookFormat format) {
        if (answer.statusCode() / 100 != 2) {
            return Outcome.later(Reason.REFUSED, "HTTP " + answer.statusCode());
        }
        var error = format == WebhookFormat.MSGTYPE ? chatError(answer.body()) : "";
        return error.isEmpty() ? Outcome.ARRIVED : Outcome.later(Reason.REFUSED, error);
    }

    private static String chatError(String body) {
        try {
            var answer = JSON.readTree(body);
            int code = answer.path("errcode").asInt(0);
            return code == 0
                    ? ""
                    : "errcode " + code + " " + answer.path("errmsg").asString("");
        } catch (JacksonException noJson) {
            return "";
        }
    }

    private static String described(Throwable failure) {
        var message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
