package io.startier.tiering.assessment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease a run whose node has not been heard of for so long is dead
 * @param followChanges new data is assessed by itself
 * @param settle how long new data is waited for before that begins
 */
@ConfigurationProperties("startier.assessment")
record AssessmentProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("true") boolean followChanges,
        @DefaultValue("2s") Duration settle) {}
