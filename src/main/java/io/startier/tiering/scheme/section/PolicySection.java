package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.scheme.section.Group.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How customers of each class are to be treated, in the company's own words (rows T4–T10). */
@Component
class PolicySection implements Section {

    private static final int LONGEST = 1000;

    @Override
    public int position() {
        return 170;
    }

    @Override
    public String key() {
        return "policies";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        return Kind.CLASSED.stream().map(kind -> group(kind, rules, words)).toList();
    }

    private static Group group(Kind kind, Rules rules, Words words) {
        var fields = kind.classes().stream()
                .map(one -> field(kind.name() + "." + one, rules, words))
                .toList();
        return Group.folded(kind(kind.name(), words), null, List.of(new Row(null, false, fields)));
    }

    private static Field field(String name, Rules rules, Words words) {
        var product = words.orElse("tiering.policy." + name, null);
        return Field.paragraph(name, label(name, words), rules.policies().getOrDefault(name, ""))
                .hint(product == null ? null : words.of("schemes.policies.product", product));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var policies = new TreeMap<String, String>();
        for (var kind : Kind.CLASSED) {
            for (var one : kind.classes()) {
                var name = kind.name() + "." + one;
                var text = typed.text(name, LONGEST);
                if (!text.isEmpty()) {
                    policies.put(name, text);
                }
            }
        }
        return typed.isWrong() ? rules : Schemes.with(rules, "policies", policies);
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var lines = new ArrayList<Line>();
        for (var kind : Kind.CLASSED) {
            for (var one : kind.classes()) {
                var own = rules.policies().get(kind.name() + "." + one);
                if (own != null) {
                    lines.add(new Line(
                            words.of(
                                    "schemes.policies.of",
                                    kind(kind.name(), words),
                                    label(kind.name() + "." + one, words)),
                            own));
                }
            }
        }
        return lines;
    }

    private static String kind(String name, Words words) {
        return words.orElse("tiering.kind." + name, name);
    }

    /** @param name kind and class with a point between */
    private static String label(String name, Words words) {
        return words.orElse("tiering.class." + name, name.substring(name.indexOf('.') + 1));
    }
}
