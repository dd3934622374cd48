package io.startier.notification.delivery;

import io.startier.notification.Letter;
import io.startier.notification.LetterWriter;
import io.startier.notification.Letters;
import io.startier.notification.MailService;
import io.startier.notification.PublicAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class LetterBox implements Letters {

    private final MailService mail;
    private final PublicAddress own;
    private final Outbox outbox;
    private final List<LetterWriter> writers;

    LetterBox(MailService mail, PublicAddress own, Outbox outbox, List<LetterWriter> writers) {
        this.mail = mail;
        this.own = own;
        this.outbox = outbox;
        this.writers = writers;
    }

    @Override
    public boolean canBeSent() {
        return mail.isOn() && !own.base().isEmpty();
    }

    @Override
    public boolean isAddress(String address) {
        try {
            new InternetAddress(address, true);
            return true;
        } catch (AddressException wrong) {
            return false;
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(String kind, String key, String address) {
        return outbox.addLetter(kind, key, address);
    }

    @Override
    public Set<String> undelivered(String kind, Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : outbox.undelivered(kind, keys);
    }

    /** Empty also for what was posted by a module that is gone. */
    Optional<Letter> write(Delivery delivery) {
        return writers.stream()
                .filter(writer -> writer.kind().equals(delivery.kind()))
                .findFirst()
                .flatMap(writer -> writer.write(delivery.noticeKey()));
    }
}
