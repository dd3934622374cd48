package io.startier.profile;

import io.startier.shared.CleanText;
import io.startier.shared.Invalid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which customers a list shows, as it stands in the address; null and blank ask for nothing. A value that the reader may not
 * see finds nothing, like one that does not exist.
 *
 * @param owner a username, {@code -} for nobody
 * @param team a team's code
 * @param star 0–5 in force, or {@code unrated}
 */
public record Whose(String owner, String team, String star) {

    private static final int LONGEST = 120;

    public Whose {
        owner = given("owner", owner);
        team = given("team", team);
        star = given("star", star);
        if (star != null && !star.matches("[0-5]|unrated")) {
            throw new Invalid("star", "customer.choice.unknown", star);
        }
    }

    /** Each begins with {@code and}; over the customer c, its owner o and its team t. */
    public String conditions() {
        var sql = new StringBuilder();
        sql.append(owner == null ? "" : owner.equals("-") ? " and c.owner_id is null" : " and o.username = :owner");
        sql.append(team == null ? "" : " and t.code = :team");
        sql.append(
                star == null
                        ? ""
                        : star.equals("unrated") ? " and c.star_in_force is null" : " and c.star_in_force = :star");
        return sql.toString();
    }

    /** Of {@link #conditions}. */
    public Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>(given());
        parameters.remove("owner", "-");
        parameters.remove("star", "unrated");
        parameters.computeIfPresent("star", (name, text) -> Integer.valueOf((String) text));
        return parameters;
    }

    /** The address of a list with these choices. */
    public UriComponentsBuilder address(String path) {
        return address(path, Map.of());
    }

    /** The same with more of them; null asks for nothing. */
    public UriComponentsBuilder address(String path, Map<String, ?> more) {
        var all = new LinkedHashMap<String, Object>(given());
        all.putAll(more);
        var address = UriComponentsBuilder.fromPath(path);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.uriVariables(all);
    }

    private Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        given.put("owner", owner);
        given.put("team", team);
        given.put("star", star);
        given.values().removeIf(one -> one == null);
        return given;
    }

    private static String given(String field, String raw) {
        var text = CleanText.line(raw, LONGEST);
        if (text.fault() != null) {
            throw new Invalid(field, text.fault().messageKey(), LONGEST);
        }
        return text.value();
    }
}
