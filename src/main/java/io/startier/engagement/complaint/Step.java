package io.startier.engagement.complaint;

import static io.startier.engagement.complaint.ComplaintStatus.ANSWERED;
import static io.startier.engagement.complaint.ComplaintStatus.CONFIRMED;
import static io.startier.engagement.complaint.ComplaintStatus.OPEN;
import static io.startier.engagement.complaint.ComplaintStatus.SOLVED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done with a complaint, in the order in which it is offered, and in which state. */
enum Step {
    ANSWER(OPEN),
    SOLVE(OPEN, ANSWERED),
    CONFIRM(SOLVED),
    REOPEN(SOLVED, CONFIRMED),
    NOTE(OPEN, ANSWERED, SOLVED),
    ASSIGN(OPEN, ANSWERED, SOLVED);

    private final Set<ComplaintStatus> from;

    Step(ComplaintStatus first, ComplaintStatus... others) {
        this.from = EnumSet.of(first, others);
    }

    boolean isOpenFrom(ComplaintStatus status) {
        return from.contains(status);
    }

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
