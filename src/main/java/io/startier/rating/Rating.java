package io.startier.rating;

import java.time.Instant;
import java.util.List;

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

    /** Who signed when. */
    public record Signature(String name, Instant at) {

        String line() {
            return at + " " + name;
        }

        static Signature of(String line) {
            int space = line.indexOf(' ');
            return new Signature(line.substring(space + 1), Instant.parse(line.substring(0, space)));
        }
    }
}
