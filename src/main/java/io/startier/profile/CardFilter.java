package io.startier.profile;

import io.startier.shared.Invalid;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** @param below only cards less complete than so many percent, 1–100; null and blank ask for nothing */
record CardFilter(Whose whose, String below) {

    CardFilter {
        below = below == null || below.isBlank() ? null : below.strip();
        if (below != null && !below.matches("[1-9][0-9]?|100")) {
            throw new Invalid("below", "profile.below");
        }
    }

    /** Hundredfold the weight that a card shown stays below. */
    int belowWeight() {
        return below == null ? Integer.MAX_VALUE : Integer.parseInt(below) * Completeness.TOTAL;
    }

    UriComponentsBuilder address(String path) {
        return whose.address(path, below == null ? Map.of() : Map.of("below", below));
    }
}
