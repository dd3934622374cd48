package io.startier.customer;

import java.time.Instant;
import java.util.Set;

/**
 * A customer as the API shows it (row C1).
 *
 * @param staffCount a whole number
 * @param founded a year or an ISO date
 * @param owner a username
 * @param team a team's code
 * @param starInForce 0–5; absent when never rated
 * @param version to be sent back with a change
 */
record CustomerDocument(
        String code,
        String name,
        String nameEn,
        String country,
        String region,
        String city,
        String address,
        String phone,
        String website,
        String industry,
        Integer staffCount,
        String founded,
        String source,
        String productLines,
        Stage stage,
        Set<String> tags,
        String owner,
        String team,
        Integer starInForce,
        Instant starSince,
        int version) {

    static CustomerDocument of(CustomerView customer, CustomerProfile profile, CustomerDraft draft) {
        return new CustomerDocument(
                customer.code(),
                profile.name(),
                profile.nameEn(),
                profile.country(),
                profile.region(),
                profile.city(),
                profile.address(),
                profile.phone(),
                profile.website(),
                profile.industry(),
                profile.staffCount(),
                profile.founded(),
                profile.source(),
                profile.productLines(),
                profile.stage(),
                profile.tags(),
                draft.owner(),
                draft.team(),
                customer.starInForce(),
                customer.starSince(),
                customer.version());
    }
}
