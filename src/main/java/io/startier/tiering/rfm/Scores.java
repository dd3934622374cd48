package io.startier.tiering.rfm;

import io.startier.tiering.RfmSegment;

/** Three scores, each 1–5, and the segment that they make (row T4). */
record Scores(int r, int f, int m) {

    static final int HIGHEST = 5;

    /** The mean of F and M, rounded half-up. */
    int fm() {
        return (f + m + 1) / 2;
    }

    String segment() {
        return RfmSegment.of(r, fm()).name();
    }
}
