package io.startier.dashboard;

import io.startier.tiering.scorecard.StrategicBoundaries;
import java.math.BigDecimal;
import java.util.List;

/**
 * Customers by strategic fit and potential (row D3).
 *
 * @param bounds lower bounds of SVIP, VIP, A and B on the lesser axis; the first is null where nobody fits
 * @param cover how many customers are to be covered; null where the bounds decide
 * @param tried other bounds than those of the rules
 * @param oneAxis customers with scores on one axis only, {@code unscored} those without any
 * @param classes with these bounds
 * @param customers those with scores on both axes, the highest lesser axis first
 */
record StrategicReport(
        Basis basis,
        List<BigDecimal> bounds,
        Integer cover,
        boolean tried,
        long oneAxis,
        long unscored,
        List<ScoredClass> classes,
        List<Placed> customers) {

    static final List<String> CLASSES = StrategicBoundaries.CLASSES;

    /**
     * @param strategicClass with these bounds, {@code assessed} with those of the assessment
     * @param lesser the lesser of the axes, which decides
     */
    record Placed(
            String code,
            String name,
            String ownerName,
            String strategicClass,
            String assessed,
            BigDecimal fit,
            BigDecimal potential,
            BigDecimal lesser,
            BigDecimal sales) {}

    public List<Placed> in(String wanted) {
        return customers.stream()
                .filter(one -> wanted == null || wanted.equals(one.strategicClass()))
                .toList();
    }

    /** How many customers the assessment put into the class. */
    public long assessed(String value) {
        return customers.stream().filter(one -> value.equals(one.assessed())).count();
    }

    public ScoredClass svip() {
        return classes.get(0);
    }

    /** Classed otherwise than by the assessment. */
    public long moved() {
        return customers.stream()
                .filter(one -> !one.strategicClass().equals(one.assessed()))
                .count();
    }
}
