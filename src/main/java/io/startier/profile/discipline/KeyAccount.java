package io.startier.profile.discipline;

/** A customer of 3★ and more with its representative. */
record KeyAccount(
        long customerId,
        String code,
        String name,
        int star,
        Long ownerId,
        String owner,
        String ownerName,
        String teamName) {}
