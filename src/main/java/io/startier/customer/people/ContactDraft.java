package io.startier.customer.people;

import io.startier.customer.DraftCheck;
import io.startier.shared.Invalid;

/**
 * A person at a customer as somebody wrote them: nothing is checked yet. Lengths in code points: {@code name} and
 * {@code title} 200, {@code email} 320, {@code phone} 100. Words are those of their enums in any case, or blank.
 *
 * @param buyingRole a {@link BuyingRole}
 * @param layer a {@link Layer}
 * @param department a {@link Department}
 * @param stance a {@link Stance}
 * @param influence an {@link Influence}
 * @param familiarity a {@link Familiarity}
 * @param reportsTo the id of another person of the customer, or blank
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
        String stance,
        String influence,
        String familiarity,
        String reportsTo,
        Integer version) {

    static final ContactDraft EMPTY =
            new ContactDraft(null, null, null, null, null, null, null, null, null, null, null, null);

    static ContactDraft of(ContactProfile profile, int version) {
        return new ContactDraft(
                profile.name(),
                profile.title(),
                profile.email(),
                profile.phone(),
                name(profile.buyingRole()),
                name(profile.layer()),
                name(profile.department()),
                name(profile.stance()),
                name(profile.influence()),
                name(profile.familiarity()),
                profile.reportsTo() == null ? null : profile.reportsTo().toString(),
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
                check.choice("department", department, Department.class, null),
                check.choice("stance", stance, Stance.class, null),
                check.choice("influence", influence, Influence.class, null),
                check.choice("familiarity", familiarity, Familiarity.class, null),
                boss(check));
        check.complain();
        return profile;
    }

    private Long boss(DraftCheck check) {
        var text = check.line("reportsTo", reportsTo, 18);
        if (text == null || text.matches("\\d{1,18}")) {
            return text == null ? null : Long.valueOf(text);
        }
        check.fault("reportsTo", "contact.reportsTo.unknown");
        return null;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
