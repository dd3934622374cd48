package io.startier.tiering.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Customer attractiveness × our relative strength (row T5), both 0–100.
 *
 * @param attractiveness its criteria, never empty
 * @param strength its criteria, never empty
 * @param cuts a value on a line is high
 * @param leastCoverage weight of the scored criteria ÷ weight of all, below which there is no class, 0–1
 * @param teamCuts lines of single teams, by team code
 */
public record KaismRules(
        List<Criterion> attractiveness,
        List<Criterion> strength,
        Cuts cuts,
        BigDecimal leastCoverage,
        Map<String, Cuts> teamCuts) {

    /** Where high begins on each axis, 0–100. */
    public record Cuts(BigDecimal attractiveness, BigDecimal strength) {}

    public static final KaismRules DEFAULTS = new KaismRules(
            Criterion.alike(
                    "purchase_volume",
                    "growth",
                    "profitability",
                    "strategic_match",
                    "reference_value",
                    "payment_soundness"),
            Criterion.alike("price_value", "quality", "delivery", "service", "relationship", "technology"),
            new Cuts(new BigDecimal("50"), new BigDecimal("50")),
            new BigDecimal("0.5"),
            Map.of());

    public KaismRules {
        attractiveness = List.copyOf(attractiveness);
        strength = List.copyOf(strength);
        teamCuts = Map.copyOf(teamCuts);
    }

    /** The lines for customers of the team; null or a team without lines of its own has the company's. */
    public Cuts cutsFor(String teamCode) {
        return teamCode == null ? cuts : teamCuts.getOrDefault(teamCode, cuts);
    }
}
