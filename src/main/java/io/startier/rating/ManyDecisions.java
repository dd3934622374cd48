package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.SpokenException;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** One word on many proposals, each decided for itself: what cannot be does not keep the others back (row A3). */
@Component
class ManyDecisions {

    /** @param customer its name, or null where the proposal is out of sight */
    record Result(String customer, String text, boolean good) implements Serializable {}

    private static final Pattern TICKED = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})\\.([0-9a-f]{16})");

    private final Proposals proposals;
    private final ProposalRows rows;
    private final Messages messages;

    ManyDecisions(Proposals proposals, ProposalRows rows, Messages messages) {
        this.proposals = proposals;
        this.rows = rows;
        this.messages = messages;
    }

    /** @param ticked id, version and fingerprint of each proposal, joined by points */
    List<Result> decide(List<String> ticked, String decision, String comment, CurrentUser user) {
        return ticked.stream().map(one -> decide(one, decision, comment, user)).toList();
    }

    private Result decide(String ticked, String decision, String comment, CurrentUser user) {
        var parts = TICKED.matcher(ticked);
        if (!parts.matches()) {
            throw new Invalid("proposal", "error.422.value");
        }
        long id = Long.parseLong(parts.group(1));
        var form = new DecisionForm(decision, comment, Integer.valueOf(parts.group(2)), parts.group(3));
        try {
            var customer = rows.require(id, user).customerName();
            return decide(id, customer, form, user);
        } catch (NotFound outOfSight) {
            return new Result(null, messages.of("error.404.detail"), false);
        }
    }

    private Result decide(long id, String customer, DecisionForm form, CurrentUser user) {
        try {
            proposals.decide(id, form, user);
            var row = rows.require(id, user);
            return new Result(customer, messages.of("rating.done." + row.status(), customer, row.star()), true);
        } catch (SpokenException refusal) {
            return new Result(customer, messages.of(refusal), false);
        }
    }
}
