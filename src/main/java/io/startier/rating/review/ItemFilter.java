package io.startier.rating.review;

import io.startier.shared.CleanText;
import io.startier.shared.Invalid;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which customers of a review are shown, as it stands in the address; null and blank ask for nothing.
 *
 * @param state open, waiting or done
 * @param changed only those whose suggested star is not the one in force
 * @param star 0–5 in force, or {@code unrated}
 * @param owner a username, {@code -} for nobody
 * @param team a team's code, of today
 */
record ItemFilter(String state, Boolean changed, String star, String owner, String team) {

    ItemFilter {
        state = given("state", state);
        star = given("star", star);
        owner = given("owner", owner);
        team = given("team", team);
        require("state", state, "open|waiting|done");
        require("star", star, "[0-5]|unrated");
    }

    /** Each begins with {@code and}. */
    String conditions() {
        var sql = new StringBuilder();
        sql.append(state == null ? "" : " and s.state = :state");
        sql.append(Boolean.TRUE.equals(changed) ? " and n.star_suggested is distinct from c.star_in_force" : "");
        sql.append(
                star == null
                        ? ""
                        : star.equals("unrated") ? " and c.star_in_force is null" : " and c.star_in_force = :star");
        sql.append(owner == null ? "" : owner.equals("-") ? " and s.owner_id is null" : " and o.username = :owner");
        sql.append(team == null ? "" : " and t.code = :team");
        return sql.toString();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (state != null) {
            parameters.put("state", state.toUpperCase(Locale.ROOT));
        }
        if (star != null && !star.equals("unrated")) {
            parameters.put("star", Integer.valueOf(star));
        }
        if (owner != null && !owner.equals("-")) {
            parameters.put("owner", owner);
        }
        if (team != null) {
            parameters.put("team", team);
        }
        return parameters;
    }

    /** The address of the page with these filters, and with the cursor where there is one. */
    String address(String path, String cursor) {
        var given = new LinkedHashMap<String, Object>();
        given.put("state", state);
        given.put("changed", Boolean.TRUE.equals(changed) ? "true" : null);
        given.put("star", star);
        given.put("owner", owner);
        given.put("team", team);
        given.put("cursor", cursor);
        given.values().removeIf(one -> one == null);
        var address = UriComponentsBuilder.fromPath(path);
        given.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(given).toUriString();
    }

    private static String given(String field, String raw) {
        var text = CleanText.line(raw, 120);
        if (text.fault() != null) {
            throw new Invalid(field, text.fault().messageKey(), 120);
        }
        return text.value();
    }

    private static void require(String field, String text, String pattern) {
        if (text != null && !text.matches(pattern)) {
            throw new Invalid(field, "customer.choice.unknown", text);
        }
    }
}
