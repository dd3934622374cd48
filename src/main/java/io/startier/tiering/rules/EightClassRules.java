package io.startier.tiering.rules;

/**
 * Amount × margin × effort (row T7).
 *
 * @param largeFromStar the amount is large from the lower bound of this star on, 1–5
 */
public record EightClassRules(int largeFromStar) {

    public static final EightClassRules DEFAULTS = new EightClassRules(3);
}
