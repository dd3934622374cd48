package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import java.util.List;
import org.springframework.stereotype.Component;

/** From when depending on one customer is worth a warning (row D2). */
@Component
class ConcentrationSection implements Section {

    @Override
    public int position() {
        return 40;
    }

    @Override
    public String key() {
        return "concentration";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var hint = words.of("tiering.scheme.form.largest.hint");
        return List.of(Group.of(
                null,
                Field.number(
                                "warning",
                                words.of("tiering.scheme.form.warning"),
                                Numbers.percent(rules.concentrationWarning()))
                        .hint(hint),
                Field.number(
                                "alarm",
                                words.of("tiering.scheme.form.alarm"),
                                Numbers.percent(rules.concentrationAlarm()))
                        .hint(hint)));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var warning = typed.share("warning");
        var alarm = typed.share("alarm");
        typed.requireAscending(warning, alarm, "alarm");
        return typed.isWrong()
                ? rules
                : Schemes.with(Schemes.with(rules, "concentrationWarning", warning), "concentrationAlarm", alarm);
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        return List.of(
                words.line("tiering.rules.warning", words.of("tiering.rules.largest", rules.concentrationWarning())),
                words.line("tiering.rules.alarm", words.of("tiering.rules.largest", rules.concentrationAlarm())));
    }
}
