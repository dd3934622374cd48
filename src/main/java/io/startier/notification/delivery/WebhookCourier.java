package io.startier.notification.delivery;

import io.startier.notification.Carrier;
import io.startier.notification.Notice;
import io.startier.notification.NotificationWords;
import io.startier.notification.PublicAddress;
import io.startier.notification.delivery.Outcome.Reason;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calls of the webhook: one for each notice, however many people are told, in the company's language. */
@Component
class WebhookCourier implements Carrier, Courier {

    private final WebhookRegister webhooks;
    private final WebhookCall call;
    private final Outbox outbox;
    private final NotificationWords words;
    private final Messages messages;
    private final PublicAddress address;
    private final CompanySettings settings;
    private final Times times;

    WebhookCourier(
            WebhookRegister webhooks,
            WebhookCall call,
            Outbox outbox,
            NotificationWords words,
            Messages messages,
            PublicAddress address,
            CompanySettings settings,
            Times times) {
        this.webhooks = webhooks;
        this.call = call;
        this.outbox = outbox;
        this.words = words;
        this.messages = messages;
        this.address = address;
        this.settings = settings;
        this.times = times;
    }

    @Override
    public void take(Notice notice, String arguments, List<Long> newRecipients, Instant toldAt) {
        if (webhooks.wants(notice.kind())) {
            outbox.addCall(notice, arguments, toldAt);
        }
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean isOn() {
        return webhooks.current().isPresent();
    }

    @Override
    public Outcome bring(Delivery delivery) {
        var language = settings.company().language();
        var title = words.title(delivery.kind(), delivery.arguments(), language);
        var news = news(delivery.stableId(), delivery.kind(), title, delivery.link(), delivery.toldAt());
        return webhooks.current()
                .map(webhook -> call.post(webhook, news))
                .orElse(Outcome.hopeless(Reason.SWITCHED_OFF, null));
    }

    /** Right now and without the outbox, for the administrator who waits for the answer. */
    Outcome test(Webhook webhook) {
        var title = messages.in(settings.company().language(), "webhook.test.title");
        return call.post(webhook, news(UUID.randomUUID().toString(), "TEST", title, "/", times.now()));
    }

    private WebhookNews news(String stableId, String kind, String title, String link, Instant toldAt) {
        return new WebhookNews(stableId, kind, title, link, address.of(link).orElse(null), toldAt);
    }
}
