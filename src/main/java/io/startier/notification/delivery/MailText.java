package io.startier.notification.delivery;

import io.startier.account.People.Mailbox;
import io.startier.notification.MailService;
import io.startier.notification.NotificationWords;
import io.startier.notification.PublicAddress;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A mail in its recipient's language: plain text, which every reader shows and nobody has to trust. */
@Component
class MailText {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final NotificationWords words;
    private final Messages messages;
    private final CompanySettings settings;
    private final PublicAddress address;
    private final MailService mail;

    MailText(
            NotificationWords words,
            Messages messages,
            CompanySettings settings,
            PublicAddress address,
            MailService mail) {
        this.words = words;
        this.messages = messages;
        this.settings = settings;
        this.address = address;
        this.mail = mail;
    }

    void write(MimeMessage message, Delivery delivery, Mailbox recipient) throws MessagingException {
        var company = settings.company();
        var language = recipient.language() == null ? company.language() : recipient.language();
        var title = words.title(delivery.kind(), delivery.arguments(), language);
        message.setFrom(mail.from());
        message.setRecipient(MimeMessage.RecipientType.TO, address(recipient));
        message.setSubject(title, UTF_8);
        message.setText(body(delivery, recipient.name(), company.name(), title, language), UTF_8);
        message.setHeader("Content-Language", language.toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    private String body(Delivery delivery, String name, String company, String title, Locale language) {
        var where = address.of(delivery.link())
                .map(link -> messages.in(language, "mail.open", link))
                .orElseGet(() -> messages.in(language, "mail.look"));
        var kind = words.name(delivery.kind(), language);
        return messages.in(language, "mail.body", name, title, where, company, kind);
    }

    private static InternetAddress address(Mailbox recipient) throws MessagingException {
        try {
            var address = new InternetAddress(recipient.email(), true);
            address.setPersonal(recipient.name(), UTF_8);
            return address;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
