package io.startier.tiering.scheme.section;

import java.util.List;
import java.util.stream.Stream;

/**
 * A way of classing customers.
 *
 * @param name as in the messages {@code tiering.kind.<name>} and {@code tiering.class.<name>.<class>}
 * @param column of the result that holds the class
 * @param classes from the best to the least
 */
public record Kind(String name, String column, List<String> classes) {

    /** Those with policies. */
    public static final List<Kind> CLASSED = List.of(
            of("ABC", "abc", "A", "B", "C"),
            of(
                    "RFM_GROUP",
                    "rfm_group",
                    "IMPORTANT_VALUE",
                    "IMPORTANT_DEVELOP",
                    "IMPORTANT_KEEP",
                    "IMPORTANT_WIN_BACK",
                    "GENERAL_VALUE",
                    "GENERAL_DEVELOP",
                    "GENERAL_KEEP",
                    "GENERAL_WIN_BACK"),
            of(
                    "RFM_SEGMENT",
                    "rfm_segment",
                    "CHAMPION",
                    "LOYAL",
                    "POTENTIAL_LOYALIST",
                    "NEW",
                    "PROMISING",
                    "NEEDS_ATTENTION",
                    "ABOUT_TO_SLEEP",
                    "AT_RISK",
                    "CANNOT_LOSE",
                    "HIBERNATING",
                    "LOST"),
            of("QUADRANT", "quadrant", "CORE_VALUE", "LOW_MARGIN", "HIDDEN_GEM", "RECONSIDER"),
            of(
                    "EIGHT_CLASS",
                    "eight_class",
                    "LARGE_HIGH_LOW",
                    "LARGE_HIGH_HIGH",
                    "LARGE_LOW_LOW",
                    "LARGE_LOW_HIGH",
                    "SMALL_HIGH_LOW",
                    "SMALL_HIGH_HIGH",
                    "SMALL_LOW_LOW",
                    "SMALL_LOW_HIGH"),
            of(
                    "VALUE",
                    "value_class",
                    "DIAMOND",
                    "GOLD",
                    "STRATEGIC",
                    "POTENTIAL",
                    "GENERAL",
                    "PROBLEM",
                    "IMPORTANT_OPPORTUNITY",
                    "GENERAL_OPPORTUNITY"),
            of("KAISM", "kaism", "KEY", "DEVELOPMENT", "MAINTENANCE", "OPPORTUNITY"),
            of("STRATEGIC", "strategic_class", "SVIP", "VIP", "A", "B", "C"),
            of("PYRAMID", "pyramid", "IMPORTANT", "SECONDARY", "ORDINARY", "SMALL"));

    private static final List<Kind> STARS = List.of(
            of("STAR_SUGGESTED", "star_suggested", "5", "4", "3", "2", "1", "0"),
            of("STAR_ACTUAL", "star_actual", "5", "4", "3", "2", "1", "0"));

    /** Those that can be simulated, stars first. */
    public static final List<Kind> ALL =
            Stream.concat(STARS.stream(), CLASSED.stream()).toList();

    public boolean isStar() {
        return STARS.contains(this);
    }

    private static Kind of(String name, String column, String... classes) {
        return new Kind(name, column, List.of(classes));
    }
}
