package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.QuadrantRules;
import io.startier.tiering.rules.QuadrantRules.Divider;
import java.util.List;
import org.springframework.stereotype.Component;

/** What divides high from low sales and profit (row T6). */
@Component
class QuadrantSection implements Section {

    @Override
    public int position() {
        return 90;
    }

    @Override
    public String key() {
        return "quadrants";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        return List.of(Group.of(
                null,
                Field.choice(
                        "divider",
                        words.of("schemes.quadrants.divider"),
                        rules.quadrants().divider(),
                        words.options("schemes.quadrants.divider", Divider.values()))));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var divider = typed.choice("divider", Divider.class);
        return typed.isWrong() ? rules : Schemes.with(rules, "quadrants", new QuadrantRules(divider));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        return List.of(words.line(
                "schemes.quadrants.divider",
                words.of("schemes.quadrants.divider." + rules.quadrants().divider())));
    }
}
