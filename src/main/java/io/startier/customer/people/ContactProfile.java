package io.startier.customer.people;

/** What is known of a person at a customer; all but the name may be null. */
public record ContactProfile(
        String name,
        String title,
        String email,
        String phone,
        BuyingRole buyingRole,
        Layer layer,
        Department department) {}
