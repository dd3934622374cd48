package io.startier.tiering.scheme.section;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.LifetimeRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far lifetime value looks ahead, and at which discount (row T11). */
@Component
class LifetimeSection implements Section {

    private static final int MOST_YEARS = 20;
    private static final int MOST_CUSTOMERS = 1_000_000;

    @Override
    public int position() {
        return 150;
    }

    @Override
    public String key() {
        return "lifetime";
    }

    @Override
    public List<Group> form(Rules rules, Words words) {
        var lifetime = rules.lifetime();
        return List.of(Group.of(
                null,
                Field.number("years", words.of("schemes.lifetime.years"), String.valueOf(lifetime.years())),
                Field.number("discount", words.of("schemes.lifetime.discount"), Numbers.percent(lifetime.discount())),
                Field.number(
                                "least",
                                words.of("schemes.lifetime.least"),
                                String.valueOf(lifetime.leastRepeatCustomers()))
                        .hint(words.of("schemes.lifetime.least.hint"))));
    }

    @Override
    public Rules take(Typed typed, Rules rules) {
        int years = typed.whole("years", 1, MOST_YEARS);
        var discount = typed.shareFromZero("discount");
        int least = typed.whole("least", 1, MOST_CUSTOMERS);
        return typed.isWrong() ? rules : Schemes.with(rules, "lifetime", new LifetimeRules(years, discount, least));
    }

    @Override
    public List<Line> say(Rules rules, Words words) {
        var lifetime = rules.lifetime();
        return List.of(
                words.line("schemes.lifetime.ahead", words.of("schemes.lifetime.ahead.text", lifetime.years())),
                words.line("schemes.lifetime.rate", words.percent(lifetime.discount())),
                words.line("schemes.lifetime.least", words.of("schemes.number", lifetime.leastRepeatCustomers())));
    }
}
