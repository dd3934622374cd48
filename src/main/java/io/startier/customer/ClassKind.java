package io.startier.customer;

import java.util.List;
import java.util.Locale;

/**
 * Classes of the newest published assessment that the list can be asked for, by the names of its columns. What they are
 * called is said by the models: message {@code tiering.class.<kind>.<class>}.
 */
enum ClassKind {
    RFM_SEGMENT(
            "RFM_SEGMENT",
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
    RFM_GROUP(
            "RFM_GROUP",
            "IMPORTANT_VALUE",
            "IMPORTANT_DEVELOP",
            "IMPORTANT_KEEP",
            "IMPORTANT_WIN_BACK",
            "GENERAL_VALUE",
            "GENERAL_DEVELOP",
            "GENERAL_KEEP",
            "GENERAL_WIN_BACK"),
    R("R", "5", "4", "3", "2", "1"),
    /** The mean of F and M, rounded half-up. */
    FM("FM", "5", "4", "3", "2", "1"),
    QUADRANT("QUADRANT", "CORE_VALUE", "LOW_MARGIN", "HIDDEN_GEM", "RECONSIDER"),
    EIGHT_CLASS(
            "EIGHT_CLASS",
            "LARGE_HIGH_LOW",
            "LARGE_HIGH_HIGH",
            "LARGE_LOW_LOW",
            "LARGE_LOW_HIGH",
            "SMALL_HIGH_LOW",
            "SMALL_HIGH_HIGH",
            "SMALL_LOW_LOW",
            "SMALL_LOW_HIGH"),
    VALUE_CLASS(
            "VALUE",
            "DIAMOND",
            "GOLD",
            "STRATEGIC",
            "POTENTIAL",
            "GENERAL",
            "PROBLEM",
            "IMPORTANT_OPPORTUNITY",
            "GENERAL_OPPORTUNITY"),
    KAISM("KAISM", "KEY", "DEVELOPMENT", "MAINTENANCE", "OPPORTUNITY"),
    STRATEGIC_CLASS("STRATEGIC", "SVIP", "VIP", "A", "B", "C"),
    PYRAMID("PYRAMID", "IMPORTANT", "SECONDARY", "ORDINARY", "SMALL");

    private final String kind;
    private final List<String> classes;

    ClassKind(String kind, String... classes) {
        this.kind = kind;
        this.classes = List.of(classes);
    }

    /** As it stands in the address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of what the class is called; scores have no name but themselves. */
    public String label(String value) {
        return "tiering.class." + kind + "." + value;
    }

    public List<String> classes() {
        return classes;
    }

    String column() {
        return this == FM ? "(s.f + s.m + 1) / 2" : "s." + parameter();
    }

    Object value(String text) {
        return this == R || this == FM ? (Object) Integer.valueOf(text) : text;
    }
}
