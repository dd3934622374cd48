package io.startier.tiering.rules;

/** Sales × profit (row T6). */
public record QuadrantRules(Divider divider) {

    /** What divides high from low; the divider itself is high. */
    public enum Divider {
        MEAN,
        MEDIAN
    }

    public static final QuadrantRules DEFAULTS = new QuadrantRules(Divider.MEAN);
}
