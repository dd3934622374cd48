package io.startier.approval;

import io.startier.approval.Signers.Signer;
import io.startier.shared.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** How signers are called: "Li Na for Wang Wei", "Wang Wei (out of office until 5 Dec 2026)". */
@Component
public class SignerNames {

    private final Messages messages;

    SignerNames(Messages messages) {
        this.messages = messages;
    }

    public List<String> of(List<Signer> signers) {
        return signers.stream().map(this::of).toList();
    }

    public String of(Signer signer) {
        var name = standingIn(signer.name(), signer.forName());
        return signer.isThere() ? name : messages.of("approval.signer.away", name, messages.day(signer.awayUntil()));
    }

    /** @param absent null for a name alone */
    public String standingIn(String name, String absent) {
        return absent == null ? name : messages.of("approval.signer.for", name, absent);
    }
}
