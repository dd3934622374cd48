package io.startier.demonstration;

import java.util.List;

/**
 * How the company stands with a contact.
 *
 * @param boss name of the contact they report to, or null
 * @param metDaysAgo null where nobody ever met them
 */
record DemoStanding(String stance, String influence, String familiarity, String boss, Integer metDaysAgo) {

    private static final List<String> STANCES =
            List.of("SUPPORTER", "FAVOURABLE", "FAVOURABLE", "NEUTRAL", "NEUTRAL", "NEUTRAL", "CRITICAL", "OPPONENT");
    private static final List<String> FAMILIARITIES = List.of("WELL", "FROM_WORK", "FROM_WORK", "BY_NAME");

    static DemoStanding rolled(String layer, String boss, Dice dice) {
        var influence = layer.equals("DECISION") ? "HIGH" : dice.oneOf(List.of("HIGH", "MEDIUM", "LOW"));
        return new DemoStanding(
                dice.oneOf(STANCES),
                influence,
                dice.oneOf(FAMILIARITIES),
                boss,
                dice.chance(0.15) ? null : dice.whole(3, 150));
    }

    /** As organisation.txt has it; its keys are names already. */
    static DemoStanding of(List<String> row, String boss) {
        var met = row.size() > 9 && !row.get(9).isEmpty() ? Integer.valueOf(row.get(9)) : null;
        return new DemoStanding(row.get(6), row.get(7), row.get(8), boss, met);
    }
}
