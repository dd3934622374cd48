package io.startier.notification.delivery;

import io.startier.account.People;
import io.startier.account.People.Mailbox;
import io.startier.notification.Carrier;
import io.startier.notification.MailService;
import io.startier.notification.Notice;
import io.startier.notification.NotificationKinds;
import io.startier.notification.delivery.Outcome.Reason;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** Mails: one for each recipient who wishes it. */
@Component
class MailCourier implements Carrier, Courier {

    private final MailService mail;
    private final MailText text;
    private final Outbox outbox;
    private final NotificationKinds kinds;
    private final People people;

    MailCourier(MailService mail, MailText text, Outbox outbox, NotificationKinds kinds, People people) {
        this.mail = mail;
        this.text = text;
        this.outbox = outbox;
        this.kinds = kinds;
        this.people = people;
    }

    @Override
    public void take(Notice notice, String arguments, List<Long> newRecipients, Instant toldAt) {
        if (mail.isOn() && !newRecipients.isEmpty()) {
            boolean byMailAtFirst = kinds.require(notice.kind()).byMailAtFirst();
            outbox.addMails(notice, arguments, newRecipients, byMailAtFirst, toldAt);
        }
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isOn() {
        return mail.isOn();
    }

    /** Who has left since is not written to. */
    @Override
    public Outcome bring(Delivery delivery) {
        return people.mailboxOf(delivery.recipientId())
                .filter(Mailbox::active)
                .map(recipient -> send(delivery, recipient))
                .orElse(Outcome.hopeless(Reason.NO_RECIPIENT, null));
    }

    private Outcome send(Delivery delivery, Mailbox recipient) {
        try {
            mail.sender().send(message(delivery, recipient));
            return Outcome.ARRIVED;
        } catch (AddressException wrong) {
            return Outcome.hopeless(Reason.BAD_ADDRESS, recipient.email());
        } catch (MailException | MessagingException failure) {
            return outcome(failure);
        }
    }

    /** The sender keeps a message id that is there already. */
    private MimeMessage message(Delivery delivery, Mailbox recipient) throws MessagingException {
        var message = mail.sender().createMimeMessage();
        text.write(message, delivery, recipient);
        var address = mail.from().getAddress();
        var domain = address.substring(address.lastIndexOf('@') + 1);
        message.setHeader("Message-ID", "<" + delivery.stableId() + "@" + domain + ">");
        return message;
    }

    /** An address that the server refuses for ever is not tried again; all else may get better. */
    private static Outcome outcome(Exception failure) {
        var causes = failure instanceof MailSendException several
                ? List.of(several.getMessageExceptions())
                : List.of(failure);
        for (var cause : causes) {
            if (cause instanceof SendFailedException refused && isRefusedForEver(refused)) {
                return Outcome.hopeless(Reason.BAD_ADDRESS, refused.getInvalidAddresses()[0].toString());
            }
        }
        var first = causes.isEmpty() ? failure : causes.get(0);
        var reason = first instanceof SendFailedException ? Reason.REFUSED : Reason.NO_CONNECTION;
        return Outcome.later(reason, first.getMessage());
    }

    private static boolean isRefusedForEver(SendFailedException refused) {
        return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
    }
}
