package io.startier.rating;

import io.startier.rating.ProposalHint.Hint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All hints that the modules contribute. */
@Component
class ProposalHints {

    private final ObjectProvider<ProposalHint> hints;

    ProposalHints(ObjectProvider<ProposalHint> hints) {
        this.hints = hints;
    }

    /** Each once, whichever of the stars it is about. */
    List<Hint> of(long customerId, Collection<Integer> stars) {
        return hints.orderedStream()
                .flatMap(hint ->
                        stars.stream().map(star -> hint.of(customerId, star)).flatMap(Optional::stream))
                .distinct()
                .toList();
    }
}
