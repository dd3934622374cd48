package io.startier.engagement.visit;

import java.time.LocalDate;

/** Working days are Monday to Friday; what lies on a weekend is told on the Friday before. */
final class WorkingDays {

    private WorkingDays() {}

    /** The last day whose visits are reminded of today: that of the next working day. */
    static LocalDate remindedOn(LocalDate today) {
        return switch (today.getDayOfWeek()) {
            case FRIDAY -> today.plusDays(3);
            case SATURDAY -> today.plusDays(2);
            default -> today.plusDays(1);
        };
    }
}
