package io.startier.notification.delivery;

/**
 * How an attempt ended.
 *
 * @param reason why it failed, null where it did not
 * @param detail what the other side said, for the administrator; no content of the notice
 */
record Outcome(Result result, Reason reason, String detail) {

    enum Result {
        ARRIVED,
        TRY_LATER,
        HOPELESS
    }

    /** Each with the message {@code delivery.reason.<name>}, which takes the detail. */
    enum Reason {
        NO_CONNECTION,
        REFUSED,
        BAD_ADDRESS,
        NO_RECIPIENT,
        NODE_LOST,
        SWITCHED_OFF
    }

    static final Outcome ARRIVED = new Outcome(Result.ARRIVED, null, null);

    static Outcome later(Reason reason, String detail) {
        return new Outcome(Result.TRY_LATER, reason, detail);
    }

    static Outcome hopeless(Reason reason, String detail) {
        return new Outcome(Result.HOPELESS, reason, detail);
    }
}
