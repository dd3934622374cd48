package io.startier.tiering.scheme.section;

import io.startier.tiering.AbcMeasure;
import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What customers are ranked by, and where A and B end (row T3). */
@Component
class AbcSection implements Section {

    @Override
    public int position() {
        return 30;
    }

    @Override
    public String key() {
        return "abc";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        return List.of(Group.of(
                null,
                Field.choice(
                        "measure",
                        words.of("tiering.rules.abcMeasure"),
                        rules.abcMeasure(),
                        words.options("tiering.rules.abcMeasure", AbcMeasure.values())),
                Field.number("a", words.of("tiering.scheme.form.aCut"), Numbers.percent(rules.abcACut()))
                        .hint(words.of("tiering.scheme.form.aCut.hint")),
                Field.number("b", words.of("tiering.scheme.form.bCut"), Numbers.percent(rules.abcBCut()))
                        .hint(words.of("tiering.scheme.form.bCut.hint"))));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var measure = typed.choice("measure", AbcMeasure.class);
        var a = typed.share("a");
        var b = typed.share("b");
        typed.requireAscending(a, b, "b");
        return typed.isWrong()
                ? rules
                : Schemes.with(Schemes.with(Schemes.with(rules, "abcMeasure", measure), "abcACut", a), "abcBCut", b);
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        return List.of(
                words.line("tiering.rules.abcMeasure", words.of("tiering.rules.abcMeasure." + rules.abcMeasure())),
                new Line("A", words.of("tiering.rules.abcA", rules.abcACut())),
                new Line("B", words.of("tiering.rules.abcB", rules.abcACut(), rules.abcBCut())),
                new Line("C", words.of("tiering.rules.abcC", rules.abcBCut())));
    }
}
