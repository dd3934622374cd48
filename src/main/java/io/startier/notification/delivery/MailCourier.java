package io.startier.notification.delivery;

import io.startier.account.People;
import io.startier.account.People.Mailbox;
import io.startier.notification.Carrier;
import io.startier.notification.Letter;
import io.startier.notification.MailService;
import io.startier.notification.Notice;
import io.startier.notification.NotificationKinds;
import io.startier.notification.delivery.Outcome.Reason;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** Mails: one for each recipient who wishes it, and letters. */
@Component
class MailCourier implements Carrier, Courier {

    private final MailService mail;
    private final Envelopes envelopes;
    private final MailText text;
    private final LetterBox letters;
    private final Outbox outbox;
    private final NotificationKinds kinds;
    private final People people;

    MailCourier(
            MailService mail,
            Envelopes envelopes,
            MailText text,
            LetterBox letters,
            Outbox outbox,
            NotificationKinds kinds,
            People people) {
        this.mail = mail;
        this.envelopes = envelopes;
        this.text = text;
        this.letters = letters;
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

    /** Who has left since, or has nothing to be told any more, is not written to. */
    @Override
    public Outcome bring(Delivery delivery) {
        return (delivery.address() == null ? toUser(delivery) : toOutsider(delivery))
                .orElse(Outcome.hopeless(Reason.NO_RECIPIENT, null));
    }

    private Optional<Outcome> toUser(Delivery delivery) {
        return people.mailboxOf(delivery.recipientId())
                .filter(Mailbox::active)
                .map(recipient -> send(delivery, recipient.email(), text.of(delivery, recipient)));
    }

    private Optional<Outcome> toOutsider(Delivery delivery) {
        return letters.write(delivery).map(letter -> send(delivery, delivery.address(), letter));
    }

    private Outcome send(Delivery delivery, String address, Letter letter) {
        try {
            mail.sender().send(envelopes.message(delivery.stableId(), address, letter));
            return Outcome.ARRIVED;
        } catch (AddressException wrong) {
            return Outcome.hopeless(Reason.BAD_ADDRESS, address);
        } catch (MailException | MessagingException failure) {
            return outcome(failure);
        }
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
