package io.startier.tiering.scheme;

import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.tiering.Rules;
import io.startier.tiering.scheme.section.Field;
import io.startier.tiering.scheme.section.Section;
import io.startier.tiering.scheme.section.Typed;
import io.startier.tiering.scheme.section.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules section by section: in words, and checked. */
@Component
class Sections {

    private final List<Section> sections;
    private final Words words;

    Sections(List<Section> sections, Words words) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::position))
                .toList();
        this.words = words;
    }

    List<Section> all() {
        return sections;
    }

    /** @throws NotFound when there is none with the key */
    Section require(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("section"));
    }

    Optional<Section> after(Section section) {
        int next = sections.indexOf(section) + 1;
        return next < sections.size() ? Optional.of(sections.get(next)) : Optional.empty();
    }

    String title(Section section) {
        return words.of("schemes.section." + section.key());
    }

    /** What the rules say, section by section. */
    List<RuleLine> say(Rules rules) {
        return sections.stream()
                .flatMap(section -> say(section, rules).stream())
                .toList();
    }

    List<RuleLine> say(Section section, Rules rules) {
        return section.say(rules, words).stream()
                .map(line -> new RuleLine(title(section), line.label(), line.text()))
                .toList();
    }

    /**
     * The rules as if all forms had been filled in with them, so that what comes as a document obeys the same checks.
     *
     * @throws Invalid with the complaints of all sections; fields are named {@code <section>.<field>}
     */
    Rules checked(Rules rules) {
        var complaints = new ArrayList<Invalid.Field>();
        var checked = rules;
        for (var section : sections) {
            checked = check(section, rules, checked, complaints);
        }
        lost(rules.policies(), checked.policies(), "policies", complaints);
        lost(rules.teamStarBounds(), checked.teamStarBounds(), "stars.teams", complaints);
        lost(rules.kaism().teamCuts(), checked.kaism().teamCuts(), "kaism.teams", complaints);
        lost(rules.strategic().teamBounds(), checked.strategic().teamBounds(), "strategic.teams", complaints);
        if (!complaints.isEmpty()) {
            throw new Invalid(complaints);
        }
        return checked;
    }

    private Rules check(Section section, Rules rules, Rules checked, List<Invalid.Field> complaints) {
        try {
            var typed = new Typed(section.form(rules, words).stream()
                    .flatMap(group -> group.rows().stream())
                    .flatMap(row -> row.fields().stream())
                    .collect(Collectors.toMap(Field::name, Field::value)));
            var taken = section.take(typed, checked);
            typed.complaints()
                    .forEach(one -> complaints.add(
                            new Invalid.Field(section.key() + "." + one.field(), one.messageKey(), one.arguments())));
            return taken;
        } catch (IndexOutOfBoundsException | NullPointerException | IllegalStateException incomplete) {
            complaints.add(new Invalid.Field(section.key(), "schemes.invalid.incomplete"));
            return checked;
        }
    }

    /** What no form can hold is not silently forgotten. */
    private static void lost(Map<String, ?> given, Map<String, ?> taken, String field, List<Invalid.Field> complaints) {
        given.keySet().stream()
                .filter(key -> complaints.isEmpty() && !taken.containsKey(key))
                .forEach(key -> complaints.add(new Invalid.Field(field + "." + key, "schemes.invalid.unknown", key)));
    }
}
