package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.CostRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waiting for late money costs (row S4). */
@Component
class CostSection implements Section {

    @Override
    public int position() {
        return 160;
    }

    @Override
    public String key() {
        return "costs";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        return List.of(Group.of(
                null,
                Field.number(
                                "capital",
                                words.of("schemes.costs.capital"),
                                Numbers.percent(rules.costs().capitalCost()))
                        .hint(words.of("schemes.costs.capital.hint"))));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var capital = typed.shareFromZero("capital");
        return typed.isWrong() ? rules : Schemes.with(rules, "costs", new CostRules(capital));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        return List.of(words.line(
                "schemes.costs.late",
                words.of("schemes.costs.late.text", rules.costs().capitalCost())));
    }
}
