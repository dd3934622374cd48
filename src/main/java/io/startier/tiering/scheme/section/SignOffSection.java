package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether leaving 3–5★ is signed like reaching them (row A2). */
@Component
class SignOffSection implements Section {

    @Override
    public int position() {
        return 60;
    }

    @Override
    public String key() {
        return "signOff";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        return List.of(Group.of(
                null,
                Field.tick("leaving", words.of("tiering.scheme.form.leaving"), rules.leavingNeedsSignatures())
                        .hint(words.of("tiering.scheme.form.leaving.hint"))));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        return Schemes.with(rules, "leavingNeedsSignatures", typed.isTicked("leaving"));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var text = rules.leavingNeedsSignatures() ? "tiering.rules.leaving.yes" : "tiering.rules.leaving.no";
        return List.of(words.line("tiering.rules.leaving", words.of(text)));
    }
}
