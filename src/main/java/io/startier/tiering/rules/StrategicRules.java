package io.startier.tiering.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Strategic fit × potential (row T9), both 0–100.
 *
 * @param fit its criteria, never empty
 * @param potential its criteria, never empty
 * @param bounds lower bounds of SVIP, VIP, A and B, descending
 * @param coverable how many customers can be covered as SVIP; null where the bound itself decides
 * @param teamBounds bounds of single teams, by team code
 */
public record StrategicRules(
        List<Criterion> fit,
        List<Criterion> potential,
        List<BigDecimal> bounds,
        Integer coverable,
        Map<String, List<BigDecimal>> teamBounds) {

    public static final StrategicRules DEFAULTS = new StrategicRules(
            Criterion.alike(
                    "key_relationships",
                    "share_of_customer",
                    "cooperation_frequency",
                    "product_fit",
                    "showcase_value",
                    "satisfaction"),
            Criterion.alike(
                    "nature_and_size",
                    "competitive_position",
                    "demand_growth",
                    "margin_level",
                    "quality_demands",
                    "credit_rating",
                    "legal_risk",
                    "open_opportunities"),
            Stream.of("80", "65", "50", "35").map(BigDecimal::new).toList(),
            null,
            Map.of());

    public StrategicRules {
        fit = List.copyOf(fit);
        potential = List.copyOf(potential);
        bounds = List.copyOf(bounds);
        teamBounds = Map.copyOf(teamBounds);
    }

    /** The bounds for customers of the team; null or a team without bounds of its own has the company's. */
    public List<BigDecimal> boundsFor(String teamCode) {
        return teamCode == null ? bounds : teamBounds.getOrDefault(teamCode, bounds);
    }
}
