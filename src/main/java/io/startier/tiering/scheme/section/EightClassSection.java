package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.EightClassRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** From which star on an amount is large (row T7). */
@Component
class EightClassSection implements Section {

    private static final int STARS = 5;

    @Override
    public int position() {
        return 100;
    }

    @Override
    public String key() {
        return "eightClasses";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        return List.of(Group.of(
                null,
                Field.number(
                                "star",
                                words.of("schemes.eightClasses.star"),
                                String.valueOf(rules.eightClasses().largeFromStar()))
                        .hint(words.of("schemes.eightClasses.star.hint"))));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        int star = typed.whole("star", 1, STARS);
        return typed.isWrong() ? rules : Schemes.with(rules, "eightClasses", new EightClassRules(star));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        return List.of(words.line(
                "schemes.eightClasses.large",
                words.of("schemes.eightClasses.large.text", rules.eightClasses().largeFromStar())));
    }
}
