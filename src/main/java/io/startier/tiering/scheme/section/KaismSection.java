package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.KaismRules;
import io.startier.tiering.rules.KaismRules.Cuts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Criteria and cut lines of attractiveness and strength (row T5). */
@Component
class KaismSection implements Section {

    private static final CriteriaRows ATTRACTIVENESS = new CriteriaRows("attractiveness");
    private static final CriteriaRows STRENGTH = new CriteriaRows("strength");
    private static final String CUTS = "cuts";

    @Override
    public int position() {
        return 80;
    }

    @Override
    public String key() {
        return "kaism";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var kaism = rules.kaism();
        var labels = List.of(words.of("schemes.kaism.attractivenessCut"), words.of("schemes.kaism.strengthCut"));
        var cuts = texts(kaism.cuts());
        return List.of(
                ATTRACTIVENESS.group(words.of("schemes.kaism.attractiveness"), kaism.attractiveness(), words),
                STRENGTH.group(words.of("schemes.kaism.strength"), kaism.strength(), words),
                Group.of(
                        words.of("schemes.kaism.cuts"),
                        Field.number(CUTS + ".0", labels.get(0), cuts.get(0)),
                        Field.number(CUTS + ".1", labels.get(1), cuts.get(1)),
                        Field.number(
                                        "coverage",
                                        words.of("schemes.kaism.coverage.field"),
                                        Numbers.percent(kaism.leastCoverage()))
                                .hint(words.of("schemes.kaism.coverage.hint"))),
                TeamRows.group(words, labels, code -> texts(kaism.teamCuts().get(code))));
    }

    private static List<String> texts(Cuts cuts) {
        return cuts == null ? List.of() : List.of(Numbers.text(cuts.attractiveness()), Numbers.text(cuts.strength()));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var kaism = rules.kaism();
        var attractiveness = ATTRACTIVENESS.take(typed, kaism.attractiveness());
        var strength = STRENGTH.take(typed, kaism.strength());
        var cuts = cuts(typed, CUTS);
        var coverage = typed.shareFromZero("coverage");
        var teams = TeamRows.take(typed, 2, KaismSection::cuts);
        return typed.isWrong()
                ? rules
                : Schemes.with(rules, "kaism", new KaismRules(attractiveness, strength, cuts, coverage, teams));
    }

    private static Cuts cuts(Typed typed, String stem) {
        return new Cuts(typed.points(stem + ".0"), typed.points(stem + ".1"));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var kaism = rules.kaism();
        var lines = new ArrayList<Line>();
        lines.addAll(CriteriaRows.say(words, "schemes.kaism.attractiveness", kaism.attractiveness()));
        lines.addAll(CriteriaRows.say(words, "schemes.kaism.strength", kaism.strength()));
        lines.add(words.line("schemes.kaism.cuts", text(kaism.cuts(), words)));
        lines.add(words.line("schemes.kaism.coverage", words.of("schemes.kaism.coverage.text", kaism.leastCoverage())));
        lines.addAll(TeamRows.say(words, kaism.teamCuts(), cuts -> text(cuts, words)));
        return lines;
    }

    private static String text(Cuts cuts, Words words) {
        return words.of("schemes.kaism.cuts.text", cuts.attractiveness(), cuts.strength());
    }
}
