package io.startier.dashboard;

import io.startier.tiering.Concentration;
import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How much depends on few customers (row D2).
 *
 * @param warning share of the largest customer from which a warning is due
 * @param alarm share of the largest customer from which an alarm is due
 * @param largest the largest customers of the selection with their shares
 */
record ConcentrationReport(
        Basis basis,
        Measure measure,
        BigDecimal warning,
        BigDecimal alarm,
        Group company,
        List<Share> largest,
        List<Group> teams,
        List<Group> people) {

    static final int LARGEST = 20;

    enum Level {
        NONE,
        FINE,
        WARNING,
        ALARM
    }

    /** @param share of all positive totals of the selection, 0–1 */
    record Share(String code, String name, String ownerName, BigDecimal amount, BigDecimal share) {}

    /**
     * @param code a team's code, a person's username, or null
     * @param largest the largest customer, null where nobody has a positive total
     * @param effectiveNumber 1 ÷ Σ share²: as many customers of equal size would be as concentrated
     */
    record Group(
            String code, String name, Concentration figures, Share largest, BigDecimal effectiveNumber, Level level) {}

    static ConcentrationReport of(Basis basis, Measure measure, Rules rules, List<Holding> holdings) {
        return new ConcentrationReport(
                basis,
                measure,
                rules.concentrationWarning(),
                rules.concentrationAlarm(),
                group(null, null, holdings, measure, rules),
                largest(holdings, measure),
                groups(holdings, Holding::teamCode, Holding::teamName, measure, rules),
                groups(holdings, Holding::owner, Holding::ownerName, measure, rules));
    }

    static Level level(BigDecimal largest, Rules rules) {
        if (largest.signum() == 0) {
            return Level.NONE;
        }
        if (largest.compareTo(rules.concentrationAlarm()) >= 0) {
            return Level.ALARM;
        }
        return largest.compareTo(rules.concentrationWarning()) >= 0 ? Level.WARNING : Level.FINE;
    }

    private static List<Group> groups(
            List<Holding> holdings,
            Function<Holding, String> code,
            Function<Holding, String> name,
            Measure measure,
            Rules rules) {
        return Groups.of(holdings, code, name, (key, text, members) -> group(key, text, members, measure, rules))
                .stream()
                .sorted(Comparator.comparing(group -> group.figures().largest(), Comparator.reverseOrder()))
                .toList();
    }

    private static Group group(String code, String name, List<Holding> holdings, Measure measure, Rules rules) {
        var figures = Concentration.of(
                holdings.stream().map(holding -> holding.amount(measure)).toList());
        var largest = largest(holdings, measure);
        return new Group(
                code,
                name,
                figures,
                largest.isEmpty() ? null : largest.get(0),
                effectiveNumber(figures),
                level(figures.largest(), rules));
    }

    static BigDecimal effectiveNumber(Concentration figures) {
        return figures.herfindahl().signum() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(10_000).divide(figures.herfindahl(), 2, RoundingMode.HALF_UP);
    }

    private static List<Share> largest(List<Holding> holdings, Measure measure) {
        var positive = holdings.stream()
                .filter(holding -> holding.amount(measure).signum() > 0)
                .toList();
        var all = positive.stream().map(holding -> holding.amount(measure)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return positive.stream()
                .limit(LARGEST)
                .map(holding -> new Share(
                        holding.code(),
                        holding.name(),
                        holding.ownerName(),
                        holding.amount(measure),
                        Shares.of(holding.amount(measure), all)))
                .toList();
    }
}
