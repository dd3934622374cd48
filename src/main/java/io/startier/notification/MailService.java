package io.startier.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The company's mail server, where there is one: without a host or a sender's address nothing is mailed, and nothing piles up. */
@Component
public class MailService {

    private final JavaMailSender sender;
    private final String host;
    private final InternetAddress from;

    /** @throws IllegalArgumentException for a sender's address that is none, so that the mistake shows at the start */
    MailService(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${startier.mail.from:}") String from) {
        this.sender = sender.getIfAvailable();
        this.host = host.strip();
        this.from = from.isBlank() ? null : address(from);
    }

    public boolean isOn() {
        return sender != null && !host.isEmpty() && from != null;
    }

    /** The server's name, or an empty text. */
    public String host() {
        return host;
    }

    /** Who the mails are from, or null. */
    public InternetAddress from() {
        return from;
    }

    /** @throws IllegalStateException while mail is off */
    public JavaMailSender sender() {
        if (!isOn()) {
            throw new IllegalStateException("Mail is off");
        }
        return sender;
    }

    private static InternetAddress address(String from) {
        try {
            var address = new InternetAddress(from, true);
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException wrong) {
            throw new IllegalArgumentException("startier.mail.from is not an e-mail address: " + from, wrong);
        }
    }
}
