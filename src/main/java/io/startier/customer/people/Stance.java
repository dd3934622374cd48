package io.startier.customer.people;

/** How a person stands towards us, from friend to foe. */
public enum Stance {
    SUPPORTER("good"),
    FAVOURABLE("good"),
    NEUTRAL("neutral"),
    CRITICAL("warn"),
    OPPONENT("bad");

    private final String tone;

    Stance(String tone) {
        this.tone = tone;
    }

    /** Of the badge that shows it. */
    public String tone() {
        return tone;
    }

    public boolean isFriendly() {
        return this == SUPPORTER || this == FAVOURABLE;
    }

    public boolean isHostile() {
        return this == CRITICAL || this == OPPONENT;
    }
}
