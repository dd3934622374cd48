package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The bounds of the stars, and those of single teams (row T1). */
@Component
class StarSection implements Section {

    private static final int STARS = 5;
    private static final String BOUNDS = "bounds";

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String key() {
        return "stars";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var labels = IntStream.rangeClosed(1, STARS)
                .mapToObj(star -> words.of("star." + star))
                .toList();
        var fields = IntStream.range(0, STARS)
                .mapToObj(i -> Field.number(
                        BOUNDS + "." + i,
                        labels.get(i),
                        Numbers.text(rules.starBounds().get(i))))
                .toList();
        return List.of(
                Group.of(
                        words.of("schemes.stars.bounds", words.currency()),
                        words.of("schemes.stars.bounds.hint"),
                        fields),
                TeamRows.group(
                        words, labels, code -> texts(rules.teamStarBounds().get(code))));
    }

    private static List<String> texts(List<BigDecimal> bounds) {
        return bounds == null ? List.of() : bounds.stream().map(Numbers::text).toList();
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var bounds = typed.ascending(BOUNDS, STARS, typed::positive);
        var teams = TeamRows.take(typed, STARS, (fields, stem) -> fields.ascending(stem, STARS, fields::positive));
        return typed.isWrong()
                ? rules
                : Schemes.with(Schemes.with(rules, "starBounds", bounds), "teamStarBounds", teams);
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var lines = new ArrayList<Line>();
        for (int star = 1; star <= STARS; star++) {
            var bound = rules.starBounds().get(star - 1);
            lines.add(words.line("star." + star, words.of("tiering.rules.from", bound, words.currency())));
        }
        lines.addAll(TeamRows.say(words, rules.teamStarBounds(), words::amounts));
        return lines;
    }
}
