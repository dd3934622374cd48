package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.StrategicRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Criteria of fit and potential, and the bounds of the five classes (row T9). */
@Component
class StrategicSection implements Section {

    private static final CriteriaRows FIT = new CriteriaRows("fit");
    private static final CriteriaRows POTENTIAL = new CriteriaRows("potential");
    private static final List<String> CLASSES = List.of("SVIP", "VIP", "A", "B");
    private static final String BOUNDS = "bounds";
    private static final String COVERABLE = "coverable";
    private static final int MOST_COVERABLE = 1_000_000;

    @Override
    public int position() {
        return 130;
    }

    @Override
    public String key() {
        return "strategic";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var strategic = rules.strategic();
        var fields = new ArrayList<Field>();
        for (int i = 0; i < CLASSES.size(); i++) {
            fields.add(Field.number(
                    BOUNDS + "." + i,
                    CLASSES.get(i),
                    Numbers.text(strategic.bounds().get(i))));
        }
        var coverable = strategic.coverable() == null ? "" : String.valueOf(strategic.coverable());
        fields.add(Field.number(COVERABLE, words.of("schemes.strategic.coverable"), coverable)
                .hint(words.of("schemes.strategic.coverable.hint")));
        return List.of(
                FIT.group(words.of("schemes.strategic.fit"), strategic.fit(), words),
                POTENTIAL.group(words.of("schemes.strategic.potential"), strategic.potential(), words),
                Group.of(words.of("schemes.strategic.bounds"), words.of("schemes.strategic.bounds.hint"), fields),
                TeamRows.group(
                        words, CLASSES, code -> texts(strategic.teamBounds().get(code))));
    }

    private static List<String> texts(List<BigDecimal> bounds) {
        return bounds == null ? List.of() : bounds.stream().map(Numbers::text).toList();
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var strategic = rules.strategic();
        var fit = FIT.take(typed, strategic.fit());
        var potential = POTENTIAL.take(typed, strategic.potential());
        var bounds = bounds(typed, BOUNDS);
        Integer coverable = typed.isBlank(COVERABLE) ? null : typed.whole(COVERABLE, 1, MOST_COVERABLE);
        var teams = TeamRows.take(typed, CLASSES.size(), StrategicSection::bounds);
        return typed.isWrong()
                ? rules
                : Schemes.with(rules, "strategic", new StrategicRules(fit, potential, bounds, coverable, teams));
    }

    private static List<BigDecimal> bounds(Typed typed, String stem) {
        return typed.descending(stem, CLASSES.size(), typed::points);
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var strategic = rules.strategic();
        var lines = new ArrayList<Line>();
        lines.addAll(CriteriaRows.say(words, "schemes.strategic.fit", strategic.fit()));
        lines.addAll(CriteriaRows.say(words, "schemes.strategic.potential", strategic.potential()));
        IntStream.range(0, CLASSES.size())
                .forEach(i -> lines.add(new Line(
                        CLASSES.get(i),
                        words.of("schemes.strategic.from", strategic.bounds().get(i)))));
        lines.add(words.line(
                "schemes.strategic.coverable",
                strategic.coverable() == null
                        ? words.of("schemes.strategic.coverable.none")
                        : words.of("schemes.number", strategic.coverable())));
        lines.addAll(TeamRows.say(words, strategic.teamBounds(), words::amounts));
        return lines;
    }
}
