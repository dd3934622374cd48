package io.startier.rating;

import io.startier.rating.Inbox.Queue;
import io.startier.shared.CleanText;
import io.startier.shared.Invalid;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the inbox is shown, as it stands in the address; null and blank ask for nothing (row A3).
 *
 * @param queue waiting, done or mine
 * @param sort star, value or customer; null for the order of the queue, by age
 * @param star 0–5 that is proposed
 * @param proposer a username
 * @param team a team's code, or {@code -} for customers of none
 * @param overdue only those that wait longer than the limits say
 * @param missing only those that lack evidence the rules asked for
 * @param q part of the customer's name or code
 */
record InboxQuery(
        String queue,
        String sort,
        String star,
        String proposer,
        String team,
        Boolean overdue,
        Boolean missing,
        String q,
        String page) {

    private static final Map<String, String> ORDERS = Map.of(
            "star", "p.star desc, s.annual_value desc nulls last, p.id",
            "value", "s.annual_value desc nulls last, p.id",
            "customer", "lower(c.name), p.id");

    InboxQuery {
        queue = given("queue", queue);
        sort = given("sort", sort);
        star = given("star", star);
        proposer = given("proposer", proposer);
        team = given("team", team);
        q = given("q", q);
        page = given("page", page);
    }

    /** @throws io.startier.shared.Invalid for an order or a star that there is not */
    InboxQuery checked() {
        require("sort", sort == null || sort.equals("age") || ORDERS.containsKey(sort));
        require("star", star == null || star.matches("[0-5]"));
        return this;
    }

    /** @param fallback the queue where none is named */
    Queue queueOr(String fallback) {
        return QueueParameters.queue(queue == null ? fallback : queue);
    }

    int number() {
        return page == null ? 0 : QueueParameters.page(page);
    }

    /** Whether more is asked for than a queue. */
    public boolean isNarrow() {
        return star != null || proposer != null || team != null || isOverdueOnly() || isMissingOnly() || q != null;
    }

    boolean isOverdueOnly() {
        return Boolean.TRUE.equals(overdue);
    }

    boolean isMissingOnly() {
        return Boolean.TRUE.equals(missing);
    }

    /** Null for the order of the queue. */
    String order() {
        return sort == null ? null : ORDERS.get(sort);
    }

    /** Over proposal p, its proposer u, customer c and team t; each begins with {@code and}. */
    String conditions() {
        return (star == null ? "" : " and p.star = :star")
                + (proposer == null ? "" : " and u.username = :proposer")
                + (team == null ? "" : team.equals("-") ? " and c.team_id is null" : " and t.code = :team")
                + (q == null
                        ? ""
                        : " and (lower(c.name) like :text escape '!' or lower(c.code) like :text escape '!')");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        put(parameters, "star", star == null ? null : Integer.valueOf(star));
        put(parameters, "proposer", proposer);
        put(parameters, "team", "-".equals(team) ? null : team);
        put(
                parameters,
                "text",
                q == null ? null : "%" + q.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        return parameters;
    }

    /** What the address says besides the page. */
    public Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        put(given, "queue", queue);
        put(given, "sort", sort);
        put(given, "star", star);
        put(given, "proposer", proposer);
        put(given, "team", team);
        put(given, "overdue", isOverdueOnly() ? "true" : null);
        put(given, "missing", isMissingOnly() ? "true" : null);
        put(given, "q", q);
        return given;
    }

    /** The inbox with these wishes. */
    String address(int number) {
        var given = given();
        put(given, "page", number == 0 ? null : String.valueOf(number));
        var address = UriComponentsBuilder.fromPath("/approvals");
        given.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(given).toUriString();
    }

    private static <T> void put(Map<String, T> map, String name, T value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static String given(String field, String raw) {
        var text = CleanText.line(raw, 120);
        if (text.fault() != null) {
            throw new Invalid(field, text.fault().messageKey(), 120);
        }
        return text.value();
    }

    private static void require(String field, boolean known) {
        if (!known) {
            throw new Invalid(field, "error.422.value");
        }
    }
}
