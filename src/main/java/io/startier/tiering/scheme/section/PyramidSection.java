package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.PyramidRules;
import io.startier.tiering.rules.PyramidRules.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What customers are ranked by, and where each layer ends (row T10). */
@Component
class PyramidSection implements Section {

    private static final List<String> LAYERS = List.of("IMPORTANT", "SECONDARY", "ORDINARY");
    private static final String LAYER = "layer";

    @Override
    public int position() {
        return 140;
    }

    @Override
    public String key() {
        return "pyramid";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var pyramid = rules.pyramid();
        var fields = IntStream.range(0, LAYERS.size())
                .mapToObj(i -> Field.number(
                        LAYER + "." + i,
                        words.of("schemes.pyramid.layer." + LAYERS.get(i)),
                        Numbers.percent(pyramid.layers().get(i))))
                .toList();
        return List.of(
                Group.of(
                        null,
                        Field.choice(
                                "measure",
                                words.of("tiering.rules.abcMeasure"),
                                pyramid.measure(),
                                words.options("tiering.rules.abcMeasure", Measure.values()))),
                Group.of(words.of("schemes.pyramid.layers"), words.of("schemes.pyramid.layers.hint"), fields));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var measure = typed.choice("measure", Measure.class);
        List<BigDecimal> layers = typed.ascending(LAYER, LAYERS.size(), typed::share);
        return typed.isWrong() ? rules : Schemes.with(rules, "pyramid", new PyramidRules(measure, layers));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var layers = rules.pyramid().layers();
        return List.of(
                words.line(
                        "tiering.rules.abcMeasure",
                        words.of("tiering.rules.abcMeasure." + rules.pyramid().measure())),
                words.line(
                        "schemes.pyramid.layers",
                        words.of("schemes.pyramid.layers.text", layers.get(0), layers.get(1), layers.get(2))));
    }
}
