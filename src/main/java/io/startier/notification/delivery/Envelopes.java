package io.startier.notification.delivery;

import io.startier.notification.Letter;
import io.startier.notification.MailService;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Makes mails: plain text, which every reader shows and nobody has to trust. */
@Component
class Envelopes {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailService mail;

    Envelopes(MailService mail) {
        this.mail = mail;
    }

    /**
     * The sender keeps a message id that is there already.
     *
     * @throws jakarta.mail.internet.AddressException for an address that is none
     */
    MimeMessage message(String stableId, String address, Letter letter) throws MessagingException {
        var message = mail.sender().createMimeMessage();
        message.setFrom(mail.from());
        message.setRecipient(MimeMessage.RecipientType.TO, named(address, letter.name()));
        if (letter.replyTo() != null) {
            message.setReplyTo(InternetAddress.parseHeader(letter.replyTo(), false));
        }
        message.setSubject(letter.subject(), UTF_8);
        message.setText(letter.body(), UTF_8);
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<" + stableId + "@" + domain() + ">");
        return message;
    }

    private String domain() {
        var own = mail.from().getAddress();
        return own.substring(own.lastIndexOf('@') + 1);
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            var whole = new InternetAddress(address, true);
            whole.setPersonal(name, UTF_8);
            return whole;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
