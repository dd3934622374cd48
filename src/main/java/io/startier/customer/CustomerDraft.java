package io.startier.customer;

import io.startier.shared.Invalid;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A customer as somebody wrote it, in a form, in JSON or in a file: nothing is checked yet (row C1). Blank and null mean the
 * same. Lengths are limited in code points: {@code name} and {@code nameEn} 255, {@code address} and {@code productLines}
 * 500, {@code website} 300, {@code industry} 200, the others 100.
 *
 * @param code 1–60 signs that are safe in an address; taken when the customer is new, ignored later
 * @param staffCount a whole number from 0
 * @param founded a year or an ISO date
 * @param stage a {@link Stage} in any case; blank means {@link Stage#PROSPECT}
 * @param tags each up to 60 signs; one text may hold several, separated by commas or semicolons
 * @param owner a username; for those who may choose
 * @param team a team's code; for those who may choose
 * @param version of the customer that the writer has seen; null where nobody looked
 */
public record CustomerDraft(
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
        String staffCount,
        String founded,
        String source,
        String productLines,
        String stage,
        List<String> tags,
        String owner,
        String team,
        Integer version) {

    public CustomerDraft {
        tags = tags == null ? List.of() : tags.stream().filter(Objects::nonNull).toList();
    }

    /** From columns that bear the components' names; what a column does not say is null. */
    public static CustomerDraft of(UnaryOperator<String> column) {
        var tags = column.apply("tags");
        return new CustomerDraft(
                column.apply("code"),
                column.apply("name"),
                column.apply("nameEn"),
                column.apply("country"),
                column.apply("region"),
                column.apply("city"),
                column.apply("address"),
                column.apply("phone"),
                column.apply("website"),
                column.apply("industry"),
                column.apply("staffCount"),
                column.apply("founded"),
                column.apply("source"),
                column.apply("productLines"),
                column.apply("stage"),
                tags == null ? List.of() : List.of(tags),
                column.apply("owner"),
                column.apply("team"),
                null);
    }

    static CustomerDraft of(CustomerView customer, CustomerProfile profile, String owner, String team) {
        return new CustomerDraft(
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
                profile.staffCount() == null ? null : profile.staffCount().toString(),
                profile.founded(),
                profile.source(),
                profile.productLines(),
                profile.stage().name(),
                profile.tags().stream().sorted().toList(),
                owner,
                team,
                customer.version());
    }

    /** @throws Invalid naming the field {@code code}, also where it is missing */
    public String checkedCode() {
        var check = new DraftCheck();
        var checked = check.code(code);
        check.complain();
        return checked;
    }

    /** @throws Invalid with every field at fault */
    public CustomerProfile checkedProfile() {
        var check = new DraftCheck();
        var profile = profile(check);
        check.complain();
        return profile;
    }

    /** Code and facts together, so that a new customer's faults are all named at once. */
    CustomerProfile checkedNew() {
        var check = new DraftCheck();
        check.code(code);
        var profile = profile(check);
        check.complain();
        return profile;
    }

    private CustomerProfile profile(DraftCheck check) {
        var checkedName = check.required("name", name, 255);
        var checkedStage = check.stage(stage);
        return new CustomerProfile(
                checkedName,
                check.line("nameEn", nameEn, 255),
                check.line("country", country, 100),
                check.line("region", region, 100),
                check.line("city", city, 100),
                check.line("address", address, 500),
                check.line("phone", phone, 100),
                check.website(website),
                check.line("industry", industry, 200),
                check.staffCount(staffCount),
                check.founded(founded),
                check.line("source", source, 100),
                check.line("productLines", productLines, 500),
                checkedStage,
                check.tags("tags", tags));
    }
}
