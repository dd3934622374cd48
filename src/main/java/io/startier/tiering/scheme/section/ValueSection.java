package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.ValueRules;
import io.startier.tiering.scheme.section.IndicatorRows.Unit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The indicators and limits of the value classes of trading customers (row T8). */
@Component
class ValueSection implements Section {

    private static final IndicatorRows SALES = new IndicatorRows("sales", Unit.MONEY);
    private static final IndicatorRows MARGIN = new IndicatorRows("margin", Unit.PERCENT);
    private static final IndicatorRows COLLECTION = new IndicatorRows("collection", Unit.PERCENT);
    private static final IndicatorRows ON_TIME = new IndicatorRows("onTime", Unit.PERCENT);
    private static final IndicatorRows INFLUENCE = new IndicatorRows("influence", Unit.SCORE);
    private static final IndicatorRows GROWTH = new IndicatorRows("growth", Unit.PERCENT);
    private static final int MOST_DAYS = 3650;

    @Override
    public int position() {
        return 110;
    }

    @Override
    public String key() {
        return "values";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var values = rules.values();
        return List.of(
                limits(values, words),
                SALES.group(values.sales(), words),
                MARGIN.group(values.margin(), words),
                COLLECTION.group(values.collection(), words),
                ON_TIME.group(values.onTime(), words),
                INFLUENCE.group(values.influence(), words),
                GROWTH.group(values.growth(), words));
    }

    private static Group limits(ValueRules values, Words words) {
        return Group.of(
                words.of("schemes.values.limits"),
                words.of("schemes.values.limits.hint"),
                List.of(
                        Field.number(
                                "problemCollection",
                                words.of("schemes.values.problemCollection"),
                                Numbers.percent(values.problemCollection())),
                        Field.number(
                                "problemOverdueDays",
                                words.of("schemes.values.problemOverdueDays"),
                                String.valueOf(values.problemOverdueDays())),
                        limit("diamond", Numbers.text(values.diamond()), words),
                        limit("strategic", Numbers.text(values.strategic()), words),
                        limit("strategicInfluence", Numbers.text(values.strategicInfluence()), words),
                        limit("gold", Numbers.text(values.gold()), words),
                        limit("potentialGrowth", Numbers.text(values.potentialGrowth()), words)));
    }

    private static Field limit(String name, String value, Words words) {
        return Field.number(name, words.of("schemes.values." + name), value);
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var kept = rules.values();
        var sales = SALES.take(typed);
        var margin = MARGIN.take(typed);
        var collection = COLLECTION.take(typed);
        var onTime = ON_TIME.take(typed);
        var influence = INFLUENCE.take(typed);
        var growth = GROWTH.take(typed);
        var problemCollection = typed.shareFromZero("problemCollection");
        int problemOverdueDays = typed.whole("problemOverdueDays", 0, MOST_DAYS);
        var diamond = typed.points("diamond");
        var strategic = typed.points("strategic");
        var strategicInfluence = typed.points("strategicInfluence");
        var gold = typed.points("gold");
        var potentialGrowth = typed.points("potentialGrowth");
        typed.requireAscending(gold, diamond, "diamond");
        return typed.isWrong()
                ? rules
                : Schemes.with(
                        rules,
                        "values",
                        new ValueRules(
                                sales,
                                margin,
                                collection,
                                onTime,
                                influence,
                                growth,
                                problemCollection,
                                problemOverdueDays,
                                diamond,
                                strategic,
                                strategicInfluence,
                                gold,
                                potentialGrowth,
                                kept.prospects(),
                                kept.important()));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var values = rules.values();
        var lines = new ArrayList<Line>();
        lines.add(SALES.say(values.sales(), words));
        lines.add(MARGIN.say(values.margin(), words));
        lines.add(COLLECTION.say(values.collection(), words));
        lines.add(ON_TIME.say(values.onTime(), words));
        lines.add(INFLUENCE.say(values.influence(), words));
        lines.add(GROWTH.say(values.growth(), words));
        lines.add(words.line(
                "schemes.values.problem",
                words.of("schemes.values.problem.text", values.problemCollection(), values.problemOverdueDays())));
        lines.add(words.line(
                "schemes.values.classes",
                words.of(
                        "schemes.values.classes.text",
                        values.diamond(),
                        values.strategic(),
                        values.strategicInfluence(),
                        values.gold(),
                        values.potentialGrowth())));
        return lines;
    }
}
