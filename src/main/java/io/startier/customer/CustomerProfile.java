package io.startier.customer;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the company record says of a customer (row C1). {@code name} and {@code stage} are never null, all else may be;
 * {@code founded} is a year or an ISO date.
 */
public record CustomerProfile(
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
        Set<String> tags) {

    public CustomerProfile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(stage);
        tags = tags == null ? Set.of() : Set.copyOf(tags);
    }

    /** Where a click on the website leads. */
    public String websiteAddress() {
        return website == null || website.matches("(?i)https?://.+") ? website : "https://" + website;
    }

    /** The same with other tags. */
    CustomerProfile tagged(Set<String> otherTags) {
        return new CustomerProfile(
                name,
                nameEn,
                country,
                region,
                city,
                address,
                phone,
                website,
                industry,
                staffCount,
                founded,
                source,
                productLines,
                stage,
                otherTags);
    }

    /** The fields in which the other says something else, in the order of the form. */
    List<FieldChange> changesTo(CustomerProfile other) {
        var before = texts();
        var after = other.texts();
        return before.keySet().stream()
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** Every field's text by its name, empty where nothing is known. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", name);
        texts.put("nameEn", text(nameEn));
        texts.put("stage", stage.name());
        texts.put("country", text(country));
        texts.put("region", text(region));
        texts.put("city", text(city));
        texts.put("address", text(address));
        texts.put("phone", text(phone));
        texts.put("website", text(website));
        texts.put("industry", text(industry));
        texts.put("staffCount", text(staffCount));
        texts.put("founded", text(founded));
        texts.put("source", text(source));
        texts.put("productLines", text(productLines));
        texts.put("tags", String.join(", ", new TreeSet<>(tags)));
        return texts;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Code and names as the search looks for them: compatibility forms folded, lower case. */
    String searchText(String code) {
        return searchable(Stream.of(code, name, nameEn).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
