package io.startier.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep how long what was read, and what was sent, is kept
 * @param dispatch whether this node sends; another one must where this does not
 * @param sweep how often a node looks for what is to be sent
 * @param lease after so long, what a node took and did not report is taken by another; longer than any sending lasts
 * @param attempts after so many it is given up and shown to the administrator
 * @param firstDelay after the first failure; doubled with each further one
 * @param longestDelay between two attempts
 */
@ConfigurationProperties("startier.notification")
public record NotificationProperties(
        @DefaultValue("180d") Duration keep,
        @DefaultValue("true") boolean dispatch,
        @DefaultValue("5s") Duration sweep,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("20") int attempts,
        @DefaultValue("1m") Duration firstDelay,
        @DefaultValue("4h") Duration longestDelay) {}
