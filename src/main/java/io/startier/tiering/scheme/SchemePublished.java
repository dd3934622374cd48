package io.startier.tiering.scheme;

/** Other rules are in force from now on. Heard in the same transaction. */
public record SchemePublished(int versionNo) {}
