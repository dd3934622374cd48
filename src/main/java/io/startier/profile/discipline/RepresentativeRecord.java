package io.startier.profile.discipline;

import java.math.BigDecimal;

/**
 * How a representative keeps up the key accounts, over the last complete weeks (row P7).
 *
 * @param completeness mean of the cards, 0–1
 * @param returned proposals that a signer sent back
 * @param inTime marked changes whose cause was recorded in time; {@code late} after that, or overdue still; {@code open} those
 *     that have time left
 * @param visits with video meetings and calls
 */
record RepresentativeRecord(
        String owner,
        String ownerName,
        String teamName,
        int cards,
        BigDecimal completeness,
        long checksDone,
        long checksMissed,
        long returned,
        long inTime,
        long late,
        long open,
        long visits) {

    /** Done ÷ due, or null where none was due. */
    public Integer checkPercent() {
        long due = checksDone + checksMissed;
        return due == 0 ? null : (int) Math.round(checksDone * 100.0 / due);
    }
}
