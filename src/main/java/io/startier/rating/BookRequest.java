package io.startier.rating;

import io.startier.shared.Invalid;
import java.util.HashMap;
import java.util.Map;

/**
 * Which part of the book is asked for (row A6); what is null or blank is not asked for.
 *
 * @param star 0–5 or {@code unrated}
 * @param owner a username, {@code -} for nobody
 * @param team a team's code, {@code -} for none
 * @param after the code of the last customer of the page before
 * @param limit rows of a page, 1–10000; without it all
 */
record BookRequest(String star, String owner, String team, String after, Integer limit) {

    private static final int MOST = 10_000;

    BookRequest {
        star = blankToNull(star);
        owner = blankToNull(owner);
        team = blankToNull(team);
        after = blankToNull(after);
        if (star != null && !star.matches("[0-5]|unrated")) {
            throw new Invalid("star", "rating.star.range");
        }
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new Invalid("limit", "rating.limit.range", MOST);
        }
    }

    /** Begins with {@code and} where there is one. */
    String conditions() {
        return choice("o.username", "owner", owner)
                + choice("t.code", "team", team)
                + ("unrated".equals(star)
                        ? " and c.star_in_force is null"
                        : star == null ? "" : " and c.star_in_force = :star")
                + (after == null ? "" : " and c.code > :after");
    }

    String limitation() {
        return limit == null ? "" : " limit :limit";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        put("owner", owner, parameters);
        put("team", team, parameters);
        put("after", after, parameters);
        put("limit", limit, parameters);
        if (star != null && !star.equals("unrated")) {
            parameters.put("star", Integer.valueOf(star));
        }
        return parameters;
    }

    private static String choice(String column, String name, String wanted) {
        return wanted == null
                ? ""
                : wanted.equals("-") ? " and " + column + " is null" : " and " + column + " = :" + name;
    }

    private static void put(String name, Object value, Map<String, Object> parameters) {
        if (value != null && !value.equals("-")) {
            parameters.put(name, value);
        }
    }

    /** What a database cannot compare, it does not hold either. */
    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.replace("\0", "");
    }
}
