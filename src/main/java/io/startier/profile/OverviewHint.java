package io.startier.profile;

import io.startier.rating.ProposalHint;
import io.startier.shared.Messages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A new target needs at least the overview (row P2): said where its star is proposed and signed. */
@Component
class OverviewHint implements ProposalHint {

    private final Cards cards;
    private final Messages messages;

    OverviewHint(Cards cards, Messages messages) {
        this.cards = cards;
        this.messages = messages;
    }

    @Override
    public Optional<Hint> of(long customerId, int star) {
        return star < CardTab.KEY_ACCOUNT || cards.overviewComplete(customerId)
                ? Optional.empty()
                : Optional.of(hint());
    }

    private Hint hint() {
        return new Hint(
                messages.of("profile.overview.missing"), messages.of("profile.overview.missing.hint"), CardTab.PATH);
    }
}
