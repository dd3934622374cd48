package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.ValueRules;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What makes a prospect an important opportunity (row T8). */
@Component
class ProspectSection implements Section {

    private static final CriteriaRows CRITERIA = new CriteriaRows("criteria");

    @Override
    public int position() {
        return 120;
    }

    @Override
    public String key() {
        return "prospects";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var values = rules.values();
        return List.of(
                CRITERIA.group(words.of("schemes.prospects.criteria"), values.prospects(), words),
                Group.of(
                        words.of("schemes.prospects.limit"),
                        Field.number(
                                        "important",
                                        words.of("schemes.prospects.important"),
                                        Numbers.percent(values.important()))
                                .hint(words.of("schemes.prospects.important.hint"))));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var values = rules.values();
        var criteria = CRITERIA.take(typed, values.prospects());
        var important = typed.shareFromZero("important");
        return typed.isWrong()
                ? rules
                : Schemes.with(
                        rules,
                        "values",
                        new ValueRules(
                                values.sales(),
                                values.margin(),
                                values.collection(),
                                values.onTime(),
                                values.influence(),
                                values.growth(),
                                values.problemCollection(),
                                values.problemOverdueDays(),
                                values.diamond(),
                                values.strategic(),
                                values.strategicInfluence(),
                                values.gold(),
                                values.potentialGrowth(),
                                criteria,
                                important));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var values = rules.values();
        var lines = new ArrayList<>(CriteriaRows.say(words, "schemes.prospects.criteria", values.prospects()));
        lines.add(words.line(
                "schemes.prospects.opportunity", words.of("schemes.prospects.opportunity.text", values.important())));
        return lines;
    }
}
