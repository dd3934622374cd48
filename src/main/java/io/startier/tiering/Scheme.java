package io.startier.tiering;

/** A published version of the rules; it never changes again (row T13). Version numbers count from 1 without gaps. */
public record Scheme(long id, int versionNo, Rules rules) {}
