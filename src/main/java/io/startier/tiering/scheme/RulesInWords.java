package io.startier.tiering.scheme;

import io.startier.account.People;
import io.startier.account.People.TeamView;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the rules say, line by line, so that people can read and compare them. */
@Component
class RulesInWords {

    private final Messages messages;
    private final People people;
    private final CompanySettings settings;

    RulesInWords(Messages messages, People people, CompanySettings settings) {
        this.messages = messages;
        this.people = people;
        this.settings = settings;
    }

    List<RuleLine> of(Rules rules) {
        var lines = new ArrayList<RuleLine>();
        stars(rules, lines);
        teams(rules, lines);
        annualValue(rules, lines);
        abc(rules, lines);
        concentration(rules, lines);
        target(rules, lines);
        var leaving = rules.leavingNeedsSignatures() ? "tiering.rules.leaving.yes" : "tiering.rules.leaving.no";
        add(lines, "signOff", messages.of("tiering.rules.leaving"), messages.of(leaving));
        return lines;
    }

    private void stars(Rules rules, List<RuleLine> lines) {
        for (int star = 1; star <= rules.starBounds().size(); star++) {
            add(
                    lines,
                    "stars",
                    messages.of("star." + star),
                    from(rules.starBounds().get(star - 1)));
        }
    }

    private void teams(Rules rules, List<RuleLine> lines) {
        var names = people.teams().stream().collect(Collectors.toMap(TeamView::code, TeamView::name));
        new TreeMap<>(rules.teamStarBounds())
                .forEach((code, bounds) -> add(
                        lines,
                        "teams",
                        names.getOrDefault(code, code),
                        bounds.stream().map(this::money).collect(Collectors.joining(" / "))));
    }

    private void annualValue(Rules rules, List<RuleLine> lines) {
        add(
                lines,
                "annualValue",
                messages.of("tiering.rules.basisYears"),
                messages.of("tiering.rules.basisYears.text", rules.basisYearCount()));
        add(
                lines,
                "annualValue",
                messages.of("tiering.rules.annualValue"),
                messages.of("tiering.rules.annualValue." + rules.annualValueRule()));
    }

    private void abc(Rules rules, List<RuleLine> lines) {
        add(
                lines,
                "abc",
                messages.of("tiering.rules.abcMeasure"),
                messages.of("tiering.rules.abcMeasure." + rules.abcMeasure()));
        add(lines, "abc", "A", messages.of("tiering.rules.abcA", rules.abcACut()));
        add(lines, "abc", "B", messages.of("tiering.rules.abcB", rules.abcACut(), rules.abcBCut()));
        add(lines, "abc", "C", messages.of("tiering.rules.abcC", rules.abcBCut()));
    }

    private void concentration(Rules rules, List<RuleLine> lines) {
        add(
                lines,
                "concentration",
                messages.of("tiering.rules.warning"),
                messages.of("tiering.rules.largest", rules.concentrationWarning()));
        add(
                lines,
                "concentration",
                messages.of("tiering.rules.alarm"),
                messages.of("tiering.rules.largest", rules.concentrationAlarm()));
    }

    private void target(Rules rules, List<RuleLine> lines) {
        var shares = rules.targetStructure();
        var words = IntStream.range(0, shares.size())
                .mapToObj(star -> messages.of("tiering.rules.target.star", star, shares.get(star)))
                .collect(Collectors.joining(" · "));
        add(lines, "target", messages.of("tiering.rules.target"), words);
    }

    private void add(List<RuleLine> lines, String section, String label, String text) {
        lines.add(new RuleLine(messages.of("tiering.rules.section." + section), label, text));
    }

    private String from(BigDecimal bound) {
        return messages.of("tiering.rules.from", bound, settings.company().baseCurrency());
    }

    private String money(BigDecimal amount) {
        return messages.of("tiering.amount", amount);
    }
}
