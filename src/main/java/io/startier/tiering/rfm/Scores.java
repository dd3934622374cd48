package io.startier.tiering.rfm;

/** Three scores, each 1–5, and the segment that they make (row T4). */
record Scores(int r, int f, int m) {

    static final int HIGHEST = 5;

    private static final String[][] SEGMENTS = {
        {"LOST", "LOST", "AT_RISK", "AT_RISK", "CANNOT_LOSE"},
        {"HIBERNATING", "HIBERNATING", "AT_RISK", "AT_RISK", "CANNOT_LOSE"},
        {"ABOUT_TO_SLEEP", "ABOUT_TO_SLEEP", "NEEDS_ATTENTION", "LOYAL", "LOYAL"},
        {"PROMISING", "POTENTIAL_LOYALIST", "POTENTIAL_LOYALIST", "LOYAL", "CHAMPION"},
        {"NEW", "POTENTIAL_LOYALIST", "POTENTIAL_LOYALIST", "CHAMPION", "CHAMPION"}
    };

    /** The mean of F and M, rounded half-up. */
    int fm() {
        return (f + m + 1) / 2;
    }

    String segment() {
        return SEGMENTS[r - 1][fm() - 1];
    }
}
