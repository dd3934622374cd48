package io.startier.profile.change;

/** What a marked change comes from. */
enum Category {
    DEMAND,
    PRICE,
    COMPETITOR,
    QUALITY,
    DELIVERY,
    PAYMENT,
    PROJECT,
    SEASON,
    OTHER
}
