package io.startier.tiering.scheme;

import io.startier.tiering.Rules;
import java.time.Instant;

/**
 * Rules that are being worked on by everybody who may (row T13).
 *
 * @param version counts every change, also discarding and publishing
 * @param begun false while there is no draft; then the rules are those in force
 * @param basedOn the version in force when the draft was begun or last taken over
 * @param changedBy who made the last change, also of a draft that is no more; null before the first
 */
public record Draft(int version, boolean begun, int basedOn, Rules rules, String changedBy, Instant changedAt) {}
