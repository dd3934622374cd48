package io.startier.tiering;

import io.startier.tiering.rules.CostRules;
import io.startier.tiering.rules.EightClassRules;
import io.startier.tiering.rules.KaismRules;
import io.startier.tiering.rules.LifetimeRules;
import io.startier.tiering.rules.PyramidRules;
import io.startier.tiering.rules.QuadrantRules;
import io.startier.tiering.rules.RfmRules;
import io.startier.tiering.rules.SigningRules;
import io.startier.tiering.rules.StrategicRules;
import io.startier.tiering.rules.ValueRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything about tiering that is a setting and not code (row T13). Amounts are in base currency, shares are 0–1.
 *
 * @param starBounds the lower bounds of 1★ to 5★, ascending; a value on a bound has the higher star
 * @param teamStarBounds the same for the customers of single teams, by team code
 * @param basisYearCount how many of the last complete fiscal years an assessment looks at unless told otherwise
 * @param abcACut a customer is A while the cumulative share before it is below this
 * @param abcBCut a customer that is not A is B while the cumulative share before it is below this
 * @param concentrationWarning share of the largest customer from which a warning is due
 * @param concentrationAlarm share of the largest customer from which an alarm is due
 * @param targetStructure the wished share of customers with 0★ to 5★: six numbers that add up to 1
 * @param leavingNeedsSignatures leaving 3–5★ needs the signatures that reaching it needed (row A2)
 * @param signing reminders, escalation, evidence and validity of ratings (rows A3–A5, A7)
 * @param policies how customers of a class are to be treated, by {@code <KIND>.<class>}; a class without a text of its own
 *     has the message {@code tiering.policy.<KIND>.<class>}
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
        boolean leavingNeedsSignatures,
        SigningRules signing,
        CostRules costs,
        RfmRules rfm,
        KaismRules kaism,
        QuadrantRules quadrants,
        EightClassRules eightClasses,
        ValueRules values,
        StrategicRules strategic,
        PyramidRules pyramid,
        LifetimeRules lifetime,
        Map<String, String> policies) {

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
            true,
            SigningRules.DEFAULTS,
            CostRules.DEFAULTS,
            RfmRules.DEFAULTS,
            KaismRules.DEFAULTS,
            QuadrantRules.DEFAULTS,
            EightClassRules.DEFAULTS,
            ValueRules.DEFAULTS,
            StrategicRules.DEFAULTS,
            PyramidRules.DEFAULTS,
            LifetimeRules.DEFAULTS,
            Map.of());

    /** A version that was written before there was a method says nothing of it, and has its defaults. */
    public Rules {
        starBounds = List.copyOf(starBounds);
        teamStarBounds = Map.copyOf(teamStarBounds);
        targetStructure = List.copyOf(targetStructure);
        signing = signing == null ? SigningRules.DEFAULTS : signing;
        costs = costs == null ? CostRules.DEFAULTS : costs;
        rfm = rfm == null ? RfmRules.DEFAULTS : rfm;
        kaism = kaism == null ? KaismRules.DEFAULTS : kaism;
        quadrants = quadrants == null ? QuadrantRules.DEFAULTS : quadrants;
        eightClasses = eightClasses == null ? EightClassRules.DEFAULTS : eightClasses;
        values = values == null ? ValueRules.DEFAULTS : values;
        strategic = strategic == null ? StrategicRules.DEFAULTS : strategic;
        pyramid = pyramid == null ? PyramidRules.DEFAULTS : pyramid;
        lifetime = lifetime == null ? LifetimeRules.DEFAULTS : lifetime;
        policies = policies == null ? Map.of() : Map.copyOf(policies);
    }

    /** The star bounds for customers of the team; null or a team without bounds of its own has the company's. */
    public List<BigDecimal> starBoundsFor(String teamCode) {
        return teamCode == null ? starBounds : teamStarBounds.getOrDefault(teamCode, starBounds);
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }
}
