package io.startier.tiering.scheme.section;

import io.startier.tiering.rules.Criterion;
import io.startier.tiering.scheme.section.Group.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A list of criteria: each can be renamed, weighed or removed, and empty lines at the end take new ones. A code follows from
 * the name that a criterion has when it is added and never changes, so that its scores stay with it.
 */
final class CriteriaRows {

    private static final int FREE_ROWS = 3;
    private static final int MOST = 30;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CODE = 40;
    private static final String CODE = "[a-z][a-z0-9_]{0,39}";

    private final String stem;

    CriteriaRows(String stem) {
        this.stem = stem;
    }

    Group group(String title, List<Criterion> criteria, Words words) {
        var rows = new ArrayList<Row>();
        criteria.forEach(criterion -> rows.add(row(rows.size(), criterion, words)));
        for (int i = 0; i < FREE_ROWS; i++) {
            rows.add(row(rows.size(), null, words));
        }
        return new Group(title, words.of("schemes.criteria.hint"), false, rows);
    }

    private Row row(int i, Criterion criterion, Words words) {
        var name = criterion == null ? "" : name(criterion, words);
        var fields = new ArrayList<Field>();
        fields.add(Field.text(
                at(i, "name"), words.of(criterion == null ? "schemes.criterion.new" : "schemes.criterion"), name));
        fields.add(Field.number(
                at(i, "weight"),
                words.of("schemes.weight"),
                criterion == null ? "" : Numbers.text(criterion.weight())));
        if (criterion != null) {
            fields.add(Field.tick(at(i, "remove"), words.of("schemes.criterion.remove"), false));
            fields.add(Field.hidden(at(i, "code"), criterion.code()));
            fields.add(Field.hidden(at(i, "was"), name));
        }
        return new Row(null, true, fields);
    }

    /** @param before the list as it is now, for names that nobody touched */
    List<Criterion> take(Typed typed, List<Criterion> before) {
        var taken = new ArrayList<Criterion>();
        for (int i = 0; i < MOST && typed.has(at(i, "name")); i++) {
            if (!isRemoved(typed, i)) {
                take(typed, i, before, taken);
            }
        }
        if (taken.isEmpty()) {
            typed.reject(at(0, "name"), "schemes.invalid.criteria");
        }
        return taken;
    }

    private boolean isRemoved(Typed typed, int i) {
        return typed.isTicked(at(i, "remove"))
                || (typed.isBlank(at(i, "code")) && typed.isBlank(at(i, "name")) && typed.isBlank(at(i, "weight")));
    }

    private void take(Typed typed, int i, List<Criterion> before, List<Criterion> taken) {
        var name = typed.text(at(i, "name"), LONGEST_NAME);
        var weight = typed.positive(at(i, "weight"));
        if (name.isEmpty()) {
            typed.reject(at(i, "name"), "schemes.invalid.criterion");
            return;
        }
        var code = typed.isBlank(at(i, "code")) ? code(name) : typed.text(at(i, "code"));
        if (!code.matches(CODE) || taken.stream().anyMatch(one -> one.code().equals(code))) {
            typed.reject(at(i, "name"), "schemes.invalid.criterion.twice");
        }
        boolean untouched = name.equals(typed.text(at(i, "was")));
        taken.add(new Criterion(code, untouched ? nameOf(code, name, before) : name, weight));
    }

    private static String nameOf(String code, String otherwise, List<Criterion> before) {
        var known = before.stream().filter(one -> one.code().equals(code)).findFirst();
        return known.isPresent() ? known.get().name() : otherwise;
    }

    /** The same name has the same code, so that a criterion that comes back finds its scores again. */
    static String code(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        boolean says = name.matches("[\\x20-\\x7e]+") && plain.matches("[a-z].*") && plain.length() <= LONGEST_CODE;
        return says ? plain : "c_" + Integer.toHexString(name.hashCode());
    }

    static List<Section.Line> say(Words words, String labelKey, List<Criterion> criteria) {
        var text = criteria.stream()
                .map(one -> words.of("schemes.criterion.weighing", name(one, words), one.weight()))
                .collect(Collectors.joining(" · "));
        return List.of(words.line(labelKey, text));
    }

    private static String name(Criterion criterion, Words words) {
        return criterion.name() == null
                ? words.orElse("tiering.criterion." + criterion.code(), criterion.code())
                : criterion.name();
    }

    private String at(int i, String what) {
        return stem + "." + i + "." + what;
    }
}
