package io.startier.engagement.ledger;

import io.startier.shared.CleanText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which customers the ledger shows, as it stands in the address; what it does not know asks for nothing.
 *
 * @param show {@code under}, {@code over} or {@code all}
 * @param days of the period until today, one of {@link #PERIODS}
 * @param star 0–5 in force, {@code -} for unrated, {@code key} for 3 and 4, {@code top} for
 *     these and 5, {@code ordinary} for all below
 * @param owner a username or {@code -}; @param team a code or {@code -}
 * @param q part of a name or code
 * @param sort a {@link LedgerSort}, in lower case
 */
record LedgerFilter(String show, Integer days, String star, String owner, String team, String q, String sort) {

    static final List<Integer> PERIODS = List.of(90, 180, 365);
    static final List<String> STARS = List.of("top", "5", "key", "4", "3", "ordinary", "2", "1", "0", "-");
    static final List<String> TABS = List.of("under", "over", "all");

    private static final String NONE = "-";
    private static final String TOP = "top";
    private static final int TEXT = 100;

    LedgerFilter {
        show = show != null && TABS.contains(show) ? show : TABS.get(0);
        days = period(days);
        star = star != null && STARS.contains(star) ? star : null;
        owner = CleanText.line(owner, TEXT).value();
        team = CleanText.line(team, TEXT).value();
        q = CleanText.line(q, TEXT).value();
        sort = sortOf(sort).name().toLowerCase(Locale.ROOT);
    }

    static LedgerFilter of(String show) {
        return new LedgerFilter(show, null, null, null, null, null, null);
    }

    /** The period that is meant; the shortest for what is none. */
    static int period(Integer days) {
        return days != null && PERIODS.contains(days) ? days : PERIODS.get(0);
    }

    LedgerFilter ofTheTop() {
        return new LedgerFilter(show, days, TOP, owner, team, q, sort);
    }

    LedgerFilter showing(String tab) {
        return new LedgerFilter(tab, days, star, owner, team, q, sort);
    }

    public LedgerSort order() {
        return sortOf(sort);
    }

    /** Whether a star, an owner, a team or a text is asked for. */
    public boolean isNarrow() {
        return star != null || owner != null || team != null || q != null;
    }

    /** Conditions over customers {@code c}, to follow others. */
    String conditions() {
        return ofStar()
                + choice(" and c.owner_id", owner, "(select id from app_user where username = :owner)")
                + choice(" and c.team_id", team, "(select id from team where code = :team)")
                + (q == null
                        ? ""
                        : " and (lower(c.name) like :like escape '!' or lower(c.name_en) like :like escape '!'"
                                + " or lower(c.code) like :like escape '!')");
    }

    private String ofStar() {
        return switch (star == null ? "" : star) {
            case "" -> "";
            case NONE -> " and c.star_in_force is null";
            case TOP -> " and c.star_in_force >= 3";
            case "key" -> " and c.star_in_force between 3 and 4";
            case "ordinary" -> " and coalesce(c.star_in_force, 0) < 3";
            default -> " and c.star_in_force = " + Integer.parseInt(star);
        };
    }

    private static String choice(String column, String wanted, String id) {
        return wanted == null ? "" : column + (NONE.equals(wanted) ? " is null" : " = " + id);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("owner", owner);
        parameters.put("team", team);
        parameters.put(
                "like", q == null ? null : "%" + q.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        parameters.values().removeIf(value -> value == null);
        return parameters;
    }

    /** What stands in the address. */
    public Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        given.put("show", show);
        given.put("days", String.valueOf(days));
        given.put("star", star);
        given.put("team", team);
        given.put("owner", owner);
        given.put("q", q);
        given.put("sort", sort);
        given.values().removeIf(value -> value == null);
        return given;
    }

    /** Not encoded yet, as {@code NumberedPage} wants it. */
    UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        given().forEach(address::queryParam);
        return address;
    }

    private static LedgerSort sortOf(String name) {
        return Arrays.stream(LedgerSort.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(LedgerSort.STAKE);
    }
}
