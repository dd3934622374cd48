package io.startier.engagement.task;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with an open task. */
enum TaskStep {
    DONE,
    POSTPONE,
    CANCEL;

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TaskStep> of(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
