package io.startier.notification.delivery;

import io.startier.account.People.Mailbox;
import io.startier.notification.Letter;
import io.startier.notification.NotificationWords;
import io.startier.notification.PublicAddress;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a notice says in its recipient's language. */
@Component
class MailText {

    private final NotificationWords words;
    private final Messages messages;
    private final CompanySettings settings;
    private final PublicAddress address;

    MailText(NotificationWords words, Messages messages, CompanySettings settings, PublicAddress address) {
        this.words = words;
        this.messages = messages;
        this.settings = settings;
        this.address = address;
    }

    Letter of(Delivery delivery, Mailbox recipient) {
        var company = settings.company();
        var language = recipient.language() == null ? company.language() : recipient.language();
        var title = words.title(delivery.kind(), delivery.arguments(), language);
        var body = body(delivery, recipient.name(), company.name(), title, language);
        return new Letter(recipient.name(), language, title, body, null);
    }

    private String body(Delivery delivery, String name, String company, String title, Locale language) {
        var where = address.of(delivery.link())
                .map(link -> messages.in(language, "mail.open", link))
                .orElseGet(() -> messages.in(language, "mail.look"));
        var kind = words.name(delivery.kind(), language);
        return messages.in(language, "mail.body", name, title, where, company, kind);
    }
}
