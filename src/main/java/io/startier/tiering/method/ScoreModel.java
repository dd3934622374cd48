package io.startier.tiering.method;

/** What criteria are scored for; the files' column {@code model}. */
public enum ScoreModel {
    KAISM_ATTRACTIVENESS,
    KAISM_STRENGTH,
    FIT,
    POTENTIAL,
    PROSPECT,
    INFLUENCE
}
