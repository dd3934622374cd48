package io.startier.tiering.scheme.section;

import io.startier.tiering.AnnualValueRule;
import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which years count and how they are joined (row T2). */
@Component
class AnnualValueSection implements Section {

    private static final int MOST_YEARS = 10;

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String key() {
        return "annualValue";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        return List.of(Group.of(
                null,
                Field.number(
                                "basisYearCount",
                                words.of("tiering.scheme.form.years"),
                                String.valueOf(rules.basisYearCount()))
                        .hint(words.of("tiering.scheme.form.years.hint")),
                Field.choice(
                        "annualValueRule",
                        words.of("tiering.rules.annualValue"),
                        rules.annualValueRule(),
                        words.options("tiering.rules.annualValue", AnnualValueRule.values()))));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        int years = typed.whole("basisYearCount", 1, MOST_YEARS);
        var rule = typed.choice("annualValueRule", AnnualValueRule.class);
        return typed.isWrong()
                ? rules
                : Schemes.with(Schemes.with(rules, "basisYearCount", years), "annualValueRule", rule);
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        return List.of(
                words.line(
                        "tiering.rules.basisYears", words.of("tiering.rules.basisYears.text", rules.basisYearCount())),
                words.line(
                        "tiering.rules.annualValue", words.of("tiering.rules.annualValue." + rules.annualValueRule())));
    }
}
