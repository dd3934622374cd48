package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;

/**
 * A customer whose suggested star is not the one in force (row D6).
 *
 * @param value the larger of annual order value and potential, which suggests the star
 * @param byPotential whether it is the potential
 * @param distance base currency by which the value is above the suggested star's bound (a rise) or below the bound of the
 *     star in force (a fall)
 */
record Candidate(
        String code,
        String name,
        String ownerName,
        int inForce,
        int suggested,
        BigDecimal value,
        boolean byPotential,
        BigDecimal distance) {

    /** What the database knows of it; {@code potential} may be null. */
    record Figures(
            String code,
            String name,
            String ownerName,
            String teamCode,
            int inForce,
            int suggested,
            BigDecimal annualValue,
            BigDecimal potential) {}

    /** @param bounds lower bounds of 1★ to 5★ for the customer's team */
    static Candidate of(Figures figures, List<BigDecimal> bounds) {
        boolean byPotential = figures.potential() != null && figures.potential().compareTo(figures.annualValue()) > 0;
        var value = byPotential ? figures.potential() : figures.annualValue();
        int bound = Math.max(figures.inForce(), figures.suggested());
        return new Candidate(
                figures.code(),
                figures.name(),
                figures.ownerName(),
                figures.inForce(),
                figures.suggested(),
                value,
                byPotential,
                value.subtract(bounds.get(bound - 1)).abs());
    }

    public boolean isRise() {
        return suggested > inForce;
    }
}
