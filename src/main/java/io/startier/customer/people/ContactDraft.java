package io.startier.customer.people;

import io.startier.customer.DraftCheck;
import io.startier.shared.Invalid;

/**
 * A person at a customer as somebody wrote them: nothing is checked yet. Lengths in code points: {@code name} and
 * {@code title} 200, {@code email} 320, {@code phone} 100.
 *
 * @param buyingRole a {@link BuyingRole} in any case, or blank
 * @param layer a {@link Layer} in any case, or blank
 * @param department a {@link Department} in any case, or blank
 * @param version what the writer has seen, or null for a new one
 */
public record ContactDraft(
        String name,
        String title,
        String email,
        String phone,
        String buyingRole,
        String layer,
        String department,
        Integer version) {

    static ContactDraft of(ContactProfile profile, int version) {
        return new ContactDraft(
                profile.name(),
                profile.title(),
                profile.email(),
                profile.phone(),
                name(profile.buyingRole()),
                name(profile.layer()),
                name(profile.department()),
                version);
    }

    /** @throws Invalid with every field at fault */
    public ContactProfile checked() {
        var check = new DraftCheck();
        var profile = new ContactProfile(
                check.required("name", name, 200),
                check.line("title", title, 200),
                check.email(email),
                check.line("phone", phone, 100),
                check.choice("buyingRole", buyingRole, BuyingRole.class, null),
                check.choice("layer", layer, Layer.class, null),
                check.choice("department", department, Department.class, null));
        check.complain();
        return profile;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
