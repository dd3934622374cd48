package io.startier.tiering;

/** Eleven segments by R and FM (row T4). */
public enum RfmSegment {
    CHAMPION,
    LOYAL,
    POTENTIAL_LOYALIST,
    NEW,
    PROMISING,
    NEEDS_ATTENTION,
    ABOUT_TO_SLEEP,
    AT_RISK,
    CANNOT_LOSE,
    HIBERNATING,
    LOST;

    private static final RfmSegment[][] MAP = {
        {LOST, LOST, AT_RISK, AT_RISK, CANNOT_LOSE},
        {HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, CANNOT_LOSE},
        {ABOUT_TO_SLEEP, ABOUT_TO_SLEEP, NEEDS_ATTENTION, LOYAL, LOYAL},
        {PROMISING, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, LOYAL, CHAMPION},
        {NEW, POTENTIAL_LOYALIST, POTENTIAL_LOYALIST, CHAMPION, CHAMPION}
    };

    /**
     * @param r 1–5
     * @param fm the mean of F and M, rounded half-up, 1–5
     */
    public static RfmSegment of(int r, int fm) {
        return MAP[r - 1][fm - 1];
    }
}
