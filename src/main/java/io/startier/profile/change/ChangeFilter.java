package io.startier.profile.change;

import io.startier.profile.Whose;
import io.startier.shared.Invalid;
import java.util.HashMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which marked changes are shown.
 *
 * @param state open or answered; null for both
 * @param direction up or down; null for both
 */
record ChangeFilter(Whose whose, String state, String direction) {

    ChangeFilter {
        state = given("state", state, "open|answered");
        direction = given("direction", direction, "up|down");
    }

    String conditions() {
        return whose.conditions()
                + (state == null ? "" : state.equals("open") ? " and k.id is null" : " and k.id is not null")
                + (direction == null ? "" : " and m.rising = " + direction.equals("up"));
    }

    UriComponentsBuilder address(String path) {
        var more = new HashMap<String, String>();
        more.put("state", state);
        more.put("direction", direction);
        more.values().removeIf(one -> one == null);
        return whose.address(path, more);
    }

    private static String given(String field, String raw, String pattern) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        if (!raw.matches(pattern)) {
            throw new Invalid(field, "customer.choice.unknown", raw);
        }
        return raw;
    }
}
