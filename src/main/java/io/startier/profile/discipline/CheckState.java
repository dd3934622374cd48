package io.startier.profile.discipline;

import java.time.LocalDate;

/** How the check of a card in a week stands; it follows from what happened and is written nowhere. */
enum CheckState {
    /** The customer was no key account at the end of the week. */
    NONE,
    DONE,
    /** The week is not over. */
    OPEN,
    MISSED;

    static CheckState of(Week week, LocalDate today, boolean keyAccount, boolean done) {
        if (done) {
            return DONE;
        }
        if (!keyAccount) {
            return NONE;
        }
        return week.isOver(today) ? MISSED : OPEN;
    }
}
