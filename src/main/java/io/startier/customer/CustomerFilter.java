package io.startier.customer;

import io.startier.account.Scope;
import io.startier.shared.CleanText;
import io.startier.shared.Invalid;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which customers the list shows, as it stands in the address (row C6). Null and blank ask for nothing; {@code "-"} asks for
 * those that have none.
 *
 * @param q words that all occur in code, names or the name of a person
 * @param star 0–5 in force, or {@code unrated}
 * @param abc A, B, C or {@code -}
 * @param owner a username or {@code -}
 * @param team a team's code or {@code -}
 * @param stage a {@link Stage}
 * @param pending only those with a star proposed
 * @param differs only those whose suggested star is not the one in force
 * @param overdue only those with money overdue at the newest assessment
 * @param renew only those whose star of 3–5 is older than the rules let it stand
 * @param asOf an ISO day: the list as it was at its end, see {@link BookOfDay}; classes and what the newest assessment says
 *     stay those of today
 * @param classes of the models; null is none
 */
public record CustomerFilter(
        String q,
        String star,
        String abc,
        String owner,
        String team,
        String country,
        String industry,
        String stage,
        String tag,
        Boolean pending,
        Boolean differs,
        Boolean overdue,
        Boolean renew,
        String asOf,
        ClassFilter classes) {

    private static final int WORDS = 8;

    /** A condition over the list's tables with its parameters, always within the user's scope. */
    record Condition(String sql, Map<String, Object> parameters) {}

    public CustomerFilter {
        classes = classes == null ? ClassFilter.NONE : classes;
    }

    /** The same with the classes that the address asks for. */
    CustomerFilter withClasses(Map<String, String> parameters) {
        return new CustomerFilter(
                q,
                star,
                abc,
                owner,
                team,
                country,
                industry,
                stage,
                tag,
                pending,
                differs,
                overdue,
                renew,
                asOf,
                ClassFilter.of(parameters));
    }

    /** @param lapsed before which a star of 3–5 has come into force that asks to be renewed, or null where none does */
    Condition within(Scope scope, Instant lapsed) {
        var conditions = new Conditions();
        conditions.add(scope.on("c"), scope.parameters());
        Arrays.stream(given("q", q).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .forEach(conditions::addWord);
        addStar(conditions);
        conditions.addChoice("s.abc", "abc", upper(given("abc", abc)));
        conditions.addChoice("o.username", "owner", given("owner", owner));
        conditions.addChoice("t.code", "team", given("team", team));
        conditions.addChoice("c.country", "country", given("country", country));
        conditions.addChoice("c.industry", "industry", given("industry", industry));
        addStage(conditions);
        addTag(conditions);
        addClasses(conditions);
        addSwitches(conditions, lapsed);
        return conditions.joined();
    }

    private void addSwitches(Conditions conditions, Instant lapsed) {
        if (Boolean.TRUE.equals(pending)) {
            conditions.add("p.id is not null", Map.of());
        }
        if (Boolean.TRUE.equals(overdue)) {
            conditions.add("s.overdue > 0", Map.of());
        }
        if (Boolean.TRUE.equals(differs)) {
            conditions.add(
                    "s.star_suggested is not null and s.star_suggested is distinct from c.star_in_force", Map.of());
        }
        if (Boolean.TRUE.equals(renew)) {
            addLapsed(conditions, lapsed);
        }
    }

    private static void addLapsed(Conditions conditions, Instant lapsed) {
        if (lapsed == null) {
            conditions.add("1 = 0", Map.of());
        } else {
            conditions.add("c.star_in_force >= 3 and c.star_since < :lapsed", Map.of("lapsed", Timestamp.from(lapsed)));
        }
    }

    /** What is asked for, in the order of the form. */
    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        given.put("q", q);
        given.put("star", star);
        given.put("abc", abc);
        given.put("owner", owner);
        given.put("team", team);
        given.put("stage", stage);
        given.put("country", country);
        given.put("industry", industry);
        given.put("tag", tag);
        given.put("pending", Boolean.TRUE.equals(pending) ? "true" : null);
        given.put("differs", Boolean.TRUE.equals(differs) ? "true" : null);
        given.put("overdue", Boolean.TRUE.equals(overdue) ? "true" : null);
        given.put("renew", Boolean.TRUE.equals(renew) ? "true" : null);
        given.put("asOf", asOf);
        given.putAll(classes.given());
        given.values().removeIf(value -> value == null || value.isBlank());
        return given;
    }

    private void addStar(Conditions conditions) {
        var wanted = given("star", star);
        if (wanted.equals("unrated")) {
            conditions.add("c.star_in_force is null", Map.of());
        } else if (wanted.matches("[0-5]")) {
            conditions.add("c.star_in_force = :star", Map.of("star", Integer.valueOf(wanted)));
        } else if (!wanted.isEmpty()) {
            throw new Invalid("star", "customer.choice.unknown", wanted);
        }
    }

    private void addStage(Conditions conditions) {
        var check = new DraftCheck();
        var wanted = check.choice("stage", stage, Stage.class, null);
        check.complain();
        if (wanted != null) {
            conditions.add("c.stage = :stage", Map.of("stage", wanted.name()));
        }
    }

    private void addTag(Conditions conditions) {
        var wanted = given("tag", tag);
        if (!wanted.isEmpty()) {
            conditions.add(
                    "exists (select 1 from customer_tag g where g.customer_id = c.id and g.tag = :tag)",
                    Map.of("tag", wanted));
        }
    }

    private void addClasses(Conditions conditions) {
        classes.wanted().forEach((kind, value) -> {
            if (classes.isUnclassed(kind)) {
                conditions.add(kind.column() + " is null", Map.of());
            } else {
                conditions.add(kind.column() + " = :" + kind.parameter(), Map.of(kind.parameter(), kind.value(value)));
            }
        });
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Never null, and free of what a database refuses. */
    private static String given(String field, String raw) {
        var text = CleanText.line(raw, 300);
        if (text.fault() != null) {
            throw new Invalid(field, text.fault().messageKey(), 300);
        }
        return text.isMissing() ? "" : text.value();
    }

    private static final class Conditions {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String part, Map<String, Object> values) {
            parts.add(part);
            parameters.putAll(values);
        }

        /** What a person types is looked for as it is: a percent sign is a percent sign. */
        void addWord(String word) {
            var name = "word" + parts.size();
            var pattern = "%" + CustomerProfile.searchable(word).replaceAll("([!%_])", "!$1") + "%";
            add("""
                    (c.search_text like :%1$s escape '!'
                      or c.id in (select k.customer_id from contact k where lower(k.name) like :%1$s escape '!'))
                    """.formatted(name), Map.of(name, pattern));
        }

        void addChoice(String column, String name, String wanted) {
            if (wanted.equals("-")) {
                add(column + " is null", Map.of());
            } else if (!wanted.isEmpty()) {
                add(column + " = :" + name, Map.of(name, wanted));
            }
        }

        Condition joined() {
            return new Condition(String.join(" and ", parts), Map.copyOf(parameters));
        }
    }
}
