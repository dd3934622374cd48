package io.startier.notification.delivery;

import java.time.Instant;

/**
 * A row of the outbox, taken by this node.
 *
 * @param stableId the same at every attempt
 * @param recipientId null for the webhook and for letters
 * @param address of a letter, null for all else
 * @param attempts with this one
 * @param epoch in which it was taken: reports of an older one count for nothing
 */
record Delivery(
        long id,
        String stableId,
        Channel channel,
        Long recipientId,
        String address,
        String kind,
        String noticeKey,
        String link,
        String arguments,
        Instant toldAt,
        int attempts,
        int epoch) {}
