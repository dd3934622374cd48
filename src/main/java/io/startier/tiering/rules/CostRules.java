package io.startier.tiering.rules;

import java.math.BigDecimal;

/**
 * What waiting for money costs (economic profit, row S4).
 *
 * @param capitalCost share of the amount per year that it is late, 0–1
 */
public record CostRules(BigDecimal capitalCost) {

    public static final CostRules DEFAULTS = new CostRules(new BigDecimal("0.12"));
}
