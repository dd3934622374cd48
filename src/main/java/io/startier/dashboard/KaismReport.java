package io.startier.dashboard;

import io.startier.tiering.rules.KaismRules;
import io.startier.tiering.scorecard.Stability;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Customers by their attractiveness and our strength (row D3).
 *
 * @param leastCoverage weight of the scored criteria ÷ that of all, below which an axis does not count, 0–1
 * @param notEnough customers with scores that do not suffice, {@code unscored} those without any
 * @param customers those with scores, by class and then the largest first
 * @param stability of the key customers, when weights move by a fifth
 */
record KaismReport(
        Basis basis,
        KaismRules.Cuts cuts,
        BigDecimal leastCoverage,
        long notEnough,
        long unscored,
        List<ScoredClass> classes,
        List<Placed> customers,
        Stability stability) {

    static final List<String> CLASSES = List.of("KEY", "DEVELOPMENT", "MAINTENANCE", "OPPORTUNITY");

    /**
     * @param kaism null where the scores are not enough
     * @param attractiveness 0–100, null where nothing of it is scored, like {@code strength}
     * @param coverage of the axis of which less is scored, 0–1
     * @param judges the most that scored one criterion
     * @param spread the widest distance between two judges of one criterion, 0–10
     */
    record Placed(
            String code,
            String name,
            String ownerName,
            String kaism,
            BigDecimal attractiveness,
            BigDecimal strength,
            BigDecimal coverage,
            int judges,
            BigDecimal spread,
            BigDecimal sales) {}

    public long classed() {
        return customers.size() - notEnough;
    }

    public ScoredClass key() {
        return classes.get(0);
    }

    public List<Placed> in(String kaism) {
        return customers.stream()
                .filter(one -> kaism == null || Objects.equals(one.kaism(), "-".equals(kaism) ? null : kaism))
                .toList();
    }
}
