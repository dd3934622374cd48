package io.startier.customer.people;

/**
 * What is known of a person at a customer; all but the name may be null.
 *
 * @param reportsTo the id of another person of the same customer
 */
public record ContactProfile(
        String name,
        String title,
        String email,
        String phone,
        BuyingRole buyingRole,
        Layer layer,
        Department department,
        Stance stance,
        Influence influence,
        Familiarity familiarity,
        Long reportsTo) {

    public ContactProfile reportingTo(Long boss) {
        return new ContactProfile(
                name, title, email, phone, buyingRole, layer, department, stance, influence, familiarity, boss);
    }
}
