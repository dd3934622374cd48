package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The wished share of customers with each star (row D1). */
@Component
class TargetSection implements Section {

    private static final int STARS = 5;
    private static final String SHARE = "share";

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String key() {
        return "target";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var fields = IntStream.rangeClosed(0, STARS)
                .mapToObj(star -> Field.number(
                        SHARE + "." + star,
                        words.of("star." + star),
                        Numbers.percent(rules.targetStructure().get(star))))
                .toList();
        return List.of(Group.of(words.of("tiering.scheme.form.target"), null, fields));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var shares = IntStream.rangeClosed(0, STARS)
                .mapToObj(star -> typed.shareFromZero(SHARE + "." + star))
                .toList();
        if (shares.stream().allMatch(Objects::nonNull)) {
            var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                typed.reject(SHARE + ".0", "tiering.scheme.invalid.target", Numbers.percent(sum));
            }
        }
        return typed.isWrong() ? rules : Schemes.with(rules, "targetStructure", shares);
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var shares = rules.targetStructure();
        var text = IntStream.range(0, shares.size())
                .mapToObj(star -> words.of("tiering.rules.target.star", star, shares.get(star)))
                .collect(Collectors.joining(" · "));
        return List.of(words.line("tiering.rules.target", text));
    }
}
