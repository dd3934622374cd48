package io.startier.tiering.scheme.section;

import static org.mockito.Answers.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;

import io.startier.tiering.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form sends when somebody leaves the default rules as they are; its words do not matter. */
final class TypedDefaults {

    private static final List<Section> SECTIONS = List.of(
            new StarSection(),
            new AnnualValueSection(),
            new AbcSection(),
            new ConcentrationSection(),
            new TargetSection(),
            new SignOffSection(),
            new RfmSection(),
            new KaismSection(),
            new QuadrantSection(),
            new EightClassSection(),
            new ValueSection(),
            new ProspectSection(),
            new StrategicSection(),
            new PyramidSection(),
            new LifetimeSection(),
            new CostSection(),
            new PolicySection());

    private static final Words WORDS = mock(
            Words.class,
            call -> call.getMethod().getReturnType() == String.class ? "text" : RETURNS_DEFAULTS.answer(call));

    private TypedDefaults() {}

    static Section section(String key) {
        return SECTIONS.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> of(String key) {
        var typed = new LinkedHashMap<String, String>();
        section(key).form(Rules.DEFAULTS, WORDS).stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.fields().stream())
                .forEach(field -> typed.put(field.name(), field.value()));
        return typed;
    }
}
