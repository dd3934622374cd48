package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.SigningRules;
import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Which signatures and which evidence stars need, and what happens while they are waited for (rows A2–A5, A7). */
@Component
class SignOffSection implements Section {

    private static final int FIRST_SIGNED = 3;
    private static final int STARS = 5;
    private static final int MOST_DAYS = 365;
    private static final int MOST_MONTHS = 120;

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
        return List.of(leaving(rules, words), whileWaiting(rules.signing(), words), evidence(rules.signing(), words));
    }

    private static Group leaving(Rules rules, Words words) {
        return Group.of(
                null,
                Field.tick("leaving", words.of("tiering.scheme.form.leaving"), rules.leavingNeedsSignatures())
                        .hint(words.of("tiering.scheme.form.leaving.hint")));
    }

    private static Group whileWaiting(SigningRules signing, Words words) {
        return Group.of(
                words.of("schemes.signing.waiting"),
                days("remind", signing.remindAfter(), words),
                days("escalate", signing.escalateAfter(), words),
                Field.number("tolerance", words.of("schemes.signing.tolerance"), Numbers.percent(signing.tolerance()))
                        .hint(words.of("schemes.signing.tolerance.hint")),
                Field.number("valid", words.of("schemes.signing.valid"), String.valueOf(signing.validMonths()))
                        .hint(words.of("schemes.signing.never")));
    }

    private static Field days(String name, int days, Words words) {
        return Field.number(name, words.of("schemes.signing." + name), String.valueOf(days))
                .hint(words.of("schemes.signing.never"));
    }

    private static Group evidence(SigningRules signing, Words words) {
        var rows = signedStars()
                .mapToObj(star -> new Group.Row(words.of("star." + star), true, ticks(star, signing, words)))
                .toList();
        return new Group(words.of("schemes.signing.evidence"), words.of("schemes.signing.evidence.hint"), false, rows);
    }

    private static List<Field> ticks(int star, SigningRules signing, Words words) {
        return Arrays.stream(EvidenceKind.values())
                .map(kind -> Field.tick(
                        name(star, kind),
                        words.of("schemes.evidence." + kind),
                        signing.evidenceFor(star).contains(kind)))
                .toList();
    }

    private static String name(int star, EvidenceKind kind) {
        return "evidence." + star + "." + kind;
    }

    private static IntStream signedStars() {
        return IntStream.rangeClosed(FIRST_SIGNED, STARS);
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        var signing = new SigningRules(
                typed.whole("remind", 0, MOST_DAYS),
                typed.whole("escalate", 0, MOST_DAYS),
                typed.shareFromZero("tolerance"),
                typed.whole("valid", 0, MOST_MONTHS),
                signedStars().boxed().collect(Collectors.toMap(star -> star, star -> ticked(typed, star))));
        return typed.isWrong()
                ? rules
                : Schemes.with(
                        Schemes.with(rules, "leavingNeedsSignatures", typed.isTicked("leaving")), "signing", signing);
    }

    private static List<EvidenceKind> ticked(Typed typed, int star) {
        return Arrays.stream(EvidenceKind.values())
                .filter(kind -> typed.isTicked(name(star, kind)))
                .toList();
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var signing = rules.signing();
        var text = rules.leavingNeedsSignatures() ? "tiering.rules.leaving.yes" : "tiering.rules.leaving.no";
        var lines = new ArrayList<Line>();
        lines.add(words.line("tiering.rules.leaving", words.of(text)));
        lines.add(words.line("schemes.signing.remind", period("days", signing.remindAfter(), words)));
        lines.add(words.line("schemes.signing.escalate", period("days", signing.escalateAfter(), words)));
        lines.add(words.line("schemes.signing.tolerance", words.percent(signing.tolerance())));
        lines.add(words.line("schemes.signing.valid", period("months", signing.validMonths(), words)));
        signing.evidence().forEach((star, kinds) -> lines.add(asked(star, kinds, words)));
        return lines;
    }

    private static String period(String unit, int length, Words words) {
        return length == 0 ? words.of("schemes.signing.off") : words.of("schemes.signing." + unit, length);
    }

    private static Line asked(int star, List<EvidenceKind> kinds, Words words) {
        var names =
                kinds.stream().map(kind -> words.of("schemes.evidence." + kind)).collect(Collectors.joining(" · "));
        return words.line("schemes.signing.evidence." + star, names);
    }
}
