package io.startier.sales.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of a customer's activities are asked for; null asks for all.
 *
 * @param from first day
 * @param to last day
 * @param kind code of an {@link ActivityKind}
 */
record ActivityFilter(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        String kind) {

    ActivityFilter {
        kind = kind == null || kind.isBlank() ? null : kind.strip();
    }

    /** The list's address with what is asked for. */
    UriComponentsBuilder address(String customerCode) {
        return UriComponentsBuilder.fromPath("/customers/")
                .pathSegment(customerCode, "activities")
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .queryParamIfPresent("kind", Optional.ofNullable(kind));
    }

    /** Conditions over the activities {@code a} and their kinds {@code k}, to follow others. */
    String conditions() {
        return (from == null ? "" : " and a.done_on >= :from")
                + (to == null ? "" : " and a.done_on <= :to")
                + (kind == null ? "" : " and k.code = :kind");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("kind", kind);
        parameters.values().removeIf(value -> value == null);
        return parameters;
    }
}
