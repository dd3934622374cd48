package io.startier.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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

    /** Code and names as the search looks for them: compatibility forms folded, lower case. */
    String searchText(String code) {
        return searchable(Stream.of(code, name, nameEn).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
