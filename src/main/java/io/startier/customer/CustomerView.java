package io.startier.customer;

import java.time.Instant;

/**
 * A customer as other modules see it.
 *
 * @param starInForce 0–5, or null when never rated
 */
public record CustomerView(
        long id,
        String code,
        String name,
        String nameEn,
        String country,
        String city,
        String industry,
        Stage stage,
        Long ownerId,
        String ownerName,
        Long teamId,
        String teamName,
        Integer starInForce,
        Instant starSince,
        int version) {}
