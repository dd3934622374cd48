package io.startier.rating;

import com.fasterxml.jackson.annotation.JsonProperty;
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

    /**
     * Who signed when.
     *
     * @param absent whom they stood in for, null for nobody
     */
    public record Signature(
            String name, @JsonProperty("for") String absent, Instant at) {

        /** No name holds a tabulator. */
        String line() {
            return at + " " + name + (absent == null ? "" : "\t" + absent);
        }

        static Signature of(String line) {
            int space = line.indexOf(' ');
            var names = line.substring(space + 1).split("\t");
            return new Signature(
                    names[0], names.length == 1 ? null : names[1], Instant.parse(line.substring(0, space)));
        }
    }
}
