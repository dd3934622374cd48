package io.startier.tiering.eightclass;

import io.startier.tiering.Rules;
import java.math.BigDecimal;

/** One of the eight: amount, margin, effort. */
record EightClass(boolean large, boolean highMargin, boolean highEffort) {

    static EightClass of(String code) {
        var parts = code.split("_");
        return new EightClass(parts[0].equals("LARGE"), parts[1].equals("HIGH"), parts[2].equals("HIGH"));
    }

    String code() {
        return (large ? "LARGE_" : "SMALL_") + level(highMargin) + "_" + level(highEffort);
    }

    private static String level(boolean high) {
        return high ? "HIGH" : "LOW";
    }

    /** The annual order value from which the amount is large: the lower bound of a star, by the bounds of the team. */
    static BigDecimal largeFrom(Rules rules, String teamCode) {
        return rules.starBoundsFor(teamCode).get(rules.eightClasses().largeFromStar() - 1);
    }
}
