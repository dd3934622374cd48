package io.startier.rating;

import io.startier.rating.FigureChanges.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What changed between the star that was in force when a proposal was made and now; for a closed proposal, until it was
 * made (row A3).
 *
 * @param at until when, null for now
 */
record SinceLastRating(Rating last, SeenFigures figures, Instant at) {

    /** @param ratings of the customer, the newest first; empty where none was in force before */
    static Optional<SinceLastRating> of(ProposalRow proposal, List<Rating> ratings) {
        return ratings.stream()
                .filter(rating -> rating.proposalId() != proposal.id()
                        && !rating.effectiveAt().isAfter(proposal.proposedAt()))
                .findFirst()
                .map(last -> proposal.status().isOpen()
                        ? new SinceLastRating(last, proposal.now(), null)
                        : new SinceLastRating(last, proposal.seen(), proposal.proposedAt()));
    }

    public List<Line> lines() {
        return FigureChanges.lines(last.figures(), SeenFigures.NONE, figures);
    }

    /** Whether other rules graded the figures then. */
    public boolean isByOtherRules() {
        return last.figures().schemeVersion() != null
                && figures.schemeVersion() != null
                && !last.figures().schemeVersion().equals(figures.schemeVersion());
    }
}
