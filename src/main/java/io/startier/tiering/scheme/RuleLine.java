package io.startier.tiering.scheme;

/** One rule in words, in the reader's language; lines of one section stand together. */
public record RuleLine(String section, String label, String text) {}
