package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.approval.SignerNames;
import io.startier.approval.Step;
import io.startier.customer.CustomerView;
import io.startier.shared.Conflict;
import io.startier.shared.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The stars that can be asked for, each with whose signature it needs, before anything is sent (row A1). */
@Component
class StarChoices {

    /** @param needs who signs, or what is missing where it is not possible */
    record Choice(int star, String needs, boolean possible) {}

    private final SignOff signOff;
    private final SignerNames names;
    private final Messages messages;

    StarChoices(SignOff signOff, SignerNames names, Messages messages) {
        this.signOff = signOff;
        this.names = names;
        this.messages = messages;
    }

    List<Choice> of(CustomerView customer, CurrentUser proposer) {
        var situation = signOff.situation(customer.teamId(), customer.starInForce(), proposer.id());
        var signatures = new HashMap<Integer, Map<Step, String>>();
        return IntStream.rangeClosed(0, 5)
                .mapToObj(star -> choice(situation.to(star), proposer.id(), signatures))
                .toList();
    }

    /** How long each signature may be waited for; null where nothing happens however long it takes. */
    String limits() {
        var limits = signOff.limits();
        if (limits.remindAfter() == 0) {
            return limits.escalateAfter() == 0 ? null : messages.of("rating.limits.escalate", limits.escalateAfter());
        }
        return limits.escalateAfter() == 0
                ? messages.of("rating.limits.remind", limits.remindAfter())
                : messages.of("rating.limits.both", limits.remindAfter(), limits.escalateAfter());
    }

    private Choice choice(
            SignOffRules.Situation situation, long proposerId, Map<Integer, Map<Step, String>> signatures) {
        try {
            var chain = SignOffRules.chain(situation);
            var signers = IntStream.rangeClosed(1, chain.size())
                    .mapToObj(no -> signatures
                            .computeIfAbsent(no, place -> new HashMap<>())
                            .computeIfAbsent(chain.get(no - 1), asked -> spoken(asked, no, proposerId)))
                    .toList();
            return new Choice(situation.to(), needs(signers), true);
        } catch (Conflict missing) {
            return new Choice(situation.to(), messages.of(missing), false);
        }
    }

    private String needs(List<String> signers) {
        return switch (signers.size()) {
            case 0 -> messages.of("rating.needs.nobody");
            case 1 -> messages.of("rating.needs.one", signers.get(0));
            default -> messages.of("rating.needs.two", signers.get(0), signers.get(1));
        };
    }

    private String spoken(Step step, int no, long proposerId) {
        var asked = String.join(" / ", names.of(signOff.asked(step, no, proposerId)));
        return messages.of("rating.signer", asked, messages.of("role." + step.role()));
    }
}
