package io.startier.tiering.scheme;

import io.startier.tiering.Rules;
import java.time.Instant;

/** A published version with who, when and why (row T13); the reason is empty for the defaults of version 1. */
public record SchemeVersion(int version, Rules rules, String reason, String publishedBy, Instant publishedAt) {}
