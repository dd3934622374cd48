package io.startier.dashboard;

import io.startier.tiering.Concentration;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What would be left of the basis years' figures without one customer (row D2). */
record Loss(
        String code,
        String name,
        Part sales,
        Part profit,
        Concentration before,
        Concentration after,
        List<Effect> teams,
        List<Effect> people) {

    /** An amount with and without the customer. */
    record Part(BigDecimal before, BigDecimal after) {

        /** The lost part, 0–1; 0 where there was nothing to lose. */
        public BigDecimal lost() {
            return Shares.of(before.subtract(after), before);
        }
    }

    /** @param code a team's code, a person's username, or null */
    record Effect(String code, String name, Part sales, Part profit) {}

    /** Nothing when the customer is not among the holdings. */
    static Optional<Loss> of(String code, List<Holding> holdings, Measure measure) {
        return holdings.stream()
                .filter(holding -> holding.code().equals(code))
                .findFirst()
                .map(lost -> of(lost, holdings, measure));
    }

    private static Loss of(Holding lost, List<Holding> holdings, Measure measure) {
        var rest = holdings.stream().filter(holding -> holding != lost).toList();
        return new Loss(
                lost.code(),
                lost.name(),
                part(holdings, rest, Holding::sales),
                part(holdings, rest, Holding::profit),
                concentration(holdings, measure),
                concentration(rest, measure),
                effects(holdings, lost, Holding::teamCode, Holding::teamName),
                effects(holdings, lost, Holding::owner, Holding::ownerName));
    }

    private static List<Effect> effects(
            List<Holding> holdings, Holding lost, Function<Holding, String> code, Function<Holding, String> name) {
        return Groups.of(holdings, code, name, (key, text, members) -> effect(key, text, members, lost)).stream()
                .sorted(Comparator.comparing(effect -> effect.sales().lost(), Comparator.reverseOrder()))
                .toList();
    }

    private static Effect effect(String code, String name, List<Holding> holdings, Holding lost) {
        var rest = holdings.stream().filter(holding -> holding != lost).toList();
        return new Effect(code, name, part(holdings, rest, Holding::sales), part(holdings, rest, Holding::profit));
    }

    private static Part part(List<Holding> before, List<Holding> after, Function<Holding, BigDecimal> amount) {
        return new Part(sum(before, amount), sum(after, amount));
    }

    private static BigDecimal sum(List<Holding> holdings, Function<Holding, BigDecimal> amount) {
        return holdings.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Concentration concentration(List<Holding> holdings, Measure measure) {
        return Concentration.of(
                holdings.stream().map(holding -> holding.amount(measure)).toList());
    }
}
