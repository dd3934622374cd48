package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.RfmRules;
import io.startier.tiering.rules.RfmRules.Scoring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The window, the scores and the weights of recency, frequency and monetary value (row T4). */
@Component
class RfmSection implements Section {

    private static final int MOST_MONTHS = 120;
    private static final int CUTS = 4;

    @Override
    public int position() {
        return 70;
    }

    @Override
    public String key() {
        return "rfm";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var rfm = rules.rfm();
        return List.of(
                Group.of(
                        null,
                        Field.number("months", words.of("schemes.rfm.months"), String.valueOf(rfm.months())),
                        Field.choice(
                                        "scoring",
                                        words.of("schemes.rfm.scoring"),
                                        rfm.scoring(),
                                        words.options("schemes.rfm.scoring", Scoring.values()))
                                .hint(words.of("schemes.rfm.scoring.hint"))),
                cuts("recency", words.of("schemes.rfm.recencyCuts"), rfm.recencyCuts(), words),
                cuts("frequency", words.of("schemes.rfm.frequencyCuts"), rfm.frequencyCuts(), words),
                cuts("monetary", words.of("schemes.rfm.monetaryCuts", words.currency()), rfm.monetaryCuts(), words),
                Group.of(
                        words.of("schemes.rfm.weights"),
                        Field.number("weight.recency", words.of("schemes.rfm.r"), Numbers.text(rfm.recencyWeight())),
                        Field.number(
                                "weight.frequency", words.of("schemes.rfm.f"), Numbers.text(rfm.frequencyWeight())),
                        Field.number(
                                "weight.monetary", words.of("schemes.rfm.m"), Numbers.text(rfm.monetaryWeight()))));
    }

    private static Group cuts(String name, String title, List<BigDecimal> cuts, Words words) {
        var fields = IntStream.range(0, CUTS)
                .mapToObj(i ->
                        Field.number(name + "." + i, words.of("schemes.rfm.cut", i + 1), Numbers.text(cuts.get(i))))
                .toList();
        return Group.of(title, null, fields);
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        int months = typed.whole("months", 1, MOST_MONTHS);
        var scoring = typed.choice("scoring", Scoring.class);
        var recency = typed.ascending("recency", CUTS, typed::number);
        var frequency = typed.ascending("frequency", CUTS, typed::number);
        var monetary = typed.ascending("monetary", CUTS, typed::number);
        var r = typed.positive("weight.recency");
        var f = typed.positive("weight.frequency");
        var m = typed.positive("weight.monetary");
        return typed.isWrong()
                ? rules
                : Schemes.with(rules, "rfm", new RfmRules(months, scoring, recency, frequency, monetary, r, f, m));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var rfm = rules.rfm();
        var lines = new ArrayList<Line>();
        lines.add(words.line("schemes.rfm.window", words.of("schemes.rfm.window.text", rfm.months())));
        lines.add(words.line("schemes.rfm.scoring", words.of("schemes.rfm.scoring." + rfm.scoring())));
        lines.add(words.line("schemes.rfm.recencyCuts", words.amounts(rfm.recencyCuts())));
        lines.add(words.line("schemes.rfm.frequencyCuts", words.amounts(rfm.frequencyCuts())));
        lines.add(new Line(words.of("schemes.rfm.monetaryCuts", words.currency()), words.amounts(rfm.monetaryCuts())));
        lines.add(words.line(
                "schemes.rfm.weights",
                words.of(
                        "schemes.rfm.weights.text", rfm.recencyWeight(), rfm.frequencyWeight(), rfm.monetaryWeight())));
        return lines;
    }
}
