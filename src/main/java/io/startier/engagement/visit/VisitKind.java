package io.startier.engagement.visit;

import java.math.BigDecimal;

/** How we met. */
enum VisitKind {
    VISIT("visit", "2"),
    VIDEO("call", "1"),
    CALL("call", "0.5");

    private final String activityKind;
    private final BigDecimal usualHours;

    VisitKind(String activityKind, String usualHours) {
        this.activityKind = activityKind;
        this.usualHours = new BigDecimal(usualHours);
    }

    /** Code of the kind of activity that it costs (row S4). */
    String activityKind() {
        return activityKind;
    }

    /** What it takes where nobody says. */
    BigDecimal usualHours() {
        return usualHours;
    }
}
