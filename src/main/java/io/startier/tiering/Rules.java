package io.startier.tiering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything about tiering that is a setting and not code (rows T1–T3, T13). Amounts are in base currency, shares are 0–1.
 *
 * @param starBounds the lower bounds of 1★ to 5★, ascending; a value on a bound has the higher star
 * @param teamStarBounds the same for the customers of single teams, by team code
 * @param basisYearCount how many of the last complete fiscal years an assessment looks at unless told otherwise
 * @param abcACut a customer is A while the cumulative share before it is below this
 * @param abcBCut a customer that is not A is B while the cumulative share before it is below this
 * @param concentrationWarning share of the largest customer from which a warning is due
 * @param concentrationAlarm share of the largest customer from which an alarm is due
 * @param targetStructure the wished share of customers with 0★ to 5★: six numbers that add up to 1
 * @param leavingNeedsSignatures leaving 3–5★ needs the signatures that reaching it needed (row A1)
 */
public record Rules(
        List<BigDecimal> starBounds,
        Map<String, List<BigDecimal>> teamStarBounds,
        AnnualValueRule annualValueRule,
        int basisYearCount,
        AbcMeasure abcMeasure,
        BigDecimal abcACut,
        BigDecimal abcBCut,
        BigDecimal concentrationWarning,
        BigDecimal concentrationAlarm,
        List<BigDecimal> targetStructure,
        boolean leavingNeedsSignatures) {

    /** What version 1 says. */
    public static final Rules DEFAULTS = new Rules(
            decimals("20000", "50000", "300000", "1000000", "2000000"),
            Map.of(),
            AnnualValueRule.AVERAGE,
            2,
            AbcMeasure.SALES,
            new BigDecimal("0.55"),
            new BigDecimal("0.85"),
            new BigDecimal("0.30"),
            new BigDecimal("0.40"),
            decimals("0.45", "0.25", "0.17", "0.08", "0.04", "0.01"),
            true);

    public Rules {
        starBounds = List.copyOf(starBounds);
        teamStarBounds = Map.copyOf(teamStarBounds);
        targetStructure = List.copyOf(targetStructure);
    }

    /** The star bounds for customers of the team; null or a team without bounds of its own has the company's. */
    public List<BigDecimal> starBoundsFor(String teamCode) {
        return teamCode == null ? starBounds : teamStarBounds.getOrDefault(teamCode, starBounds);
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }
}
