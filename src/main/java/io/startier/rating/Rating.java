package io.startier.rating;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A star that came into force (row A6).
 *
 * @param fromStar the star before, null for none
 * @param signatures in order; empty where nobody had to sign
 * @param figures of the day it came into force; the assessment itself is not kept
 */
public record Rating(
        long proposalId,
        int star,
        Integer fromStar,
        Instant effectiveAt,
        String reason,
        String proposer,
        List<Signature> signatures,
        SeenFigures figures) {

    /** The signatures with the figures that were decided on, which are in the same order. */
    Rating seenBy(List<DecisionFigures.Seen> decisions) {
        if (decisions.size() != signatures.size()) {
            return this;
        }
        var seen = IntStream.range(0, decisions.size())
                .mapToObj(i -> signatures.get(i).seeing(decisions.get(i).figures()))
                .toList();
        return new Rating(proposalId, star, fromStar, effectiveAt, reason, proposer, seen, figures);
    }

    /**
     * Who signed when.
     *
     * @param absent whom they stood in for, null for nobody
     * @param figures that the signer saw; null for signatures from before these were kept
     */
    public record Signature(
            String name, @JsonProperty("for") String absent, Instant at, SeenFigures figures) {

        /** No name holds a tabulator. */
        String line() {
            return at + " " + name + (absent == null ? "" : "\t" + absent);
        }

        Signature seeing(SeenFigures seen) {
            return new Signature(name, absent, at, seen);
        }

        static Signature of(String line) {
            int space = line.indexOf(' ');
            var names = line.substring(space + 1).split("\t");
            return new Signature(
                    names[0], names.length == 1 ? null : names[1], Instant.parse(line.substring(0, space)), null);
        }
    }
}
