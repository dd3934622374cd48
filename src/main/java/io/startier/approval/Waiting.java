package io.startier.approval;

import java.time.Instant;

/**
 * How long the step whose turn it is has been waiting.
 *
 * @param since it waits for these people
 * @param remindAt when they are reminded next, or null
 * @param escalateAt when those above may sign as well, or null
 * @param escalatedAt since when they may, or null
 */
public record Waiting(Instant since, Instant remindAt, Instant escalateAt, Instant escalatedAt) {

    public boolean isEscalated() {
        return escalatedAt != null;
    }

    Waiting reminded(Instant next) {
        return new Waiting(since, next, escalateAt, escalatedAt);
    }

    Waiting escalated(Instant at) {
        return new Waiting(since, remindAt, null, at);
    }
}
