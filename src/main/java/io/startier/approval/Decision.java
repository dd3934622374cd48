package io.startier.approval;

import java.time.Instant;

/** What one person said at one step; kept for ever. {@code seenVersion} is the request's version that was decided on. */
public record Decision(
        int step, long decidedBy, String decidedName, Verdict verdict, String comment, Instant at, int seenVersion) {}
