package io.startier.rating;

import io.startier.account.CurrentUser;
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
    private final Messages messages;

    StarChoices(SignOff signOff, Messages messages) {
        this.signOff = signOff;
        this.messages = messages;
    }

    List<Choice> of(CustomerView customer, CurrentUser proposer) {
        var situation = signOff.situation(customer.teamId(), customer.starInForce(), proposer.id());
        var names = new HashMap<Step, String>();
        return IntStream.rangeClosed(0, 5)
                .mapToObj(star -> choice(situation.to(star), proposer.id(), names))
                .toList();
    }

    private Choice choice(SignOffRules.Situation situation, long proposerId, Map<Step, String> names) {
        try {
            var signers = SignOffRules.chain(situation).stream()
                    .map(step -> names.computeIfAbsent(step, asked -> spoken(asked, proposerId)))
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

    private String spoken(Step step, long proposerId) {
        var names = String.join(" / ", signOff.nearest(step, proposerId));
        return messages.of("rating.signer", names, messages.of("role." + step.role()));
    }
}
