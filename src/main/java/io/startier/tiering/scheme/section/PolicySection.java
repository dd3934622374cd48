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

    /** A way of classing customers, and its classes. */
    private record Kind(String name, List<String> classes) {

        static Kind of(String name, String... classes) {
            return new Kind(name, List.of(classes));
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.of("ABC", "A", "B", "C"),
            Kind.of(
                    "RFM_GROUP",
                    "IMPORTANT_VALUE",
                    "IMPORTANT_DEVELOP",
                    "IMPORTANT_KEEP",
                    "IMPORTANT_WIN_BACK",
                    "GENERAL_VALUE",
                    "GENERAL_DEVELOP",
                    "GENERAL_KEEP",
                    "GENERAL_WIN_BACK"),
            Kind.of(
                    "RFM_SEGMENT",
                    "CHAMPION",
                    "LOYAL",
                    "POTENTIAL_LOYALIST",
                    "NEW",
                    "PROMISING",
                    "NEEDS_ATTENTION",
                    "ABOUT_TO_SLEEP",
                    "AT_RISK",
                    "CANNOT_LOSE",
                    "HIBERNATING",
                    "LOST"),
            Kind.of("QUADRANT", "CORE_VALUE", "LOW_MARGIN", "HIDDEN_GEM", "RECONSIDER"),
            Kind.of(
                    "EIGHT_CLASS",
                    "LARGE_HIGH_LOW",
                    "LARGE_HIGH_HIGH",
                    "LARGE_LOW_LOW",
                    "LARGE_LOW_HIGH",
                    "SMALL_HIGH_LOW",
                    "SMALL_HIGH_HIGH",
                    "SMALL_LOW_LOW",
                    "SMALL_LOW_HIGH"),
            Kind.of(
                    "VALUE",
                    "DIAMOND",
                    "GOLD",
                    "STRATEGIC",
                    "POTENTIAL",
                    "GENERAL",
                    "PROBLEM",
                    "IMPORTANT_OPPORTUNITY",
                    "GENERAL_OPPORTUNITY"),
            Kind.of("KAISM", "KEY", "DEVELOPMENT", "MAINTENANCE", "OPPORTUNITY"),
            Kind.of("STRATEGIC", "SVIP", "VIP", "A", "B", "C"),
            Kind.of("PYRAMID", "IMPORTANT", "SECONDARY", "ORDINARY", "SMALL"));

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
        return KINDS.stream().map(kind -> group(kind, rules, words)).toList();
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
        for (var kind : KINDS) {
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
        for (var kind : KINDS) {
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
