package io.startier.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which customers a reader wants to look at (row D7); null is "all". A value that the reader may not see finds nothing,
 * exactly like one that does not exist.
 *
 * @param team a team's code, or {@code -} for none
 * @param owner a salesperson's username, or {@code -} for none
 */
record Filter(String team, String owner, String country, String industry) {

    static final Filter NONE = new Filter(null, null, null, null);

    static final String NOBODY = "-";

    Filter {
        team = given(team);
        owner = given(owner);
        country = given(country);
        industry = given(industry);
    }

    public boolean isEmpty() {
        return given().isEmpty();
    }

    /** Only the team with the code; null is none. */
    public Filter ofTeam(String code) {
        return new Filter(code == null ? NOBODY : code, null, country, industry);
    }

    /** Only the customers of the user; null is nobody. */
    public Filter ofOwner(String username) {
        return new Filter(null, username == null ? NOBODY : username, country, industry);
    }

    /** The values that are given, by the names that dashboards and the customer list both know. */
    public Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        put(given, "team", team);
        put(given, "owner", owner);
        put(given, "country", country);
        put(given, "industry", industry);
        return given;
    }

    /** The customer list with these customers; {@code more} are pairs of parameter and value. */
    public String customers(Object... more) {
        return address("/customers", more);
    }

    /** The address with this filter and more parameters; pairs whose value is null are left out. */
    public String address(String path, Object... more) {
        var address = UriComponentsBuilder.fromPath(path);
        given().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        var values = new LinkedHashMap<String, Object>(given());
        for (int at = 0; at < more.length; at += 2) {
            if (more[at + 1] != null) {
                address.replaceQueryParam((String) more[at], "{" + more[at] + "}");
                values.put((String) more[at], more[at + 1]);
            }
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, String> values, String name, String value) {
        Stream.ofNullable(value).forEach(present -> values.put(name, present));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
