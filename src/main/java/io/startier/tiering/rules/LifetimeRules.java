package io.startier.tiering.rules;

import java.math.BigDecimal;

/**
 * Customer lifetime value (row T11).
 *
 * @param years how far it looks ahead
 * @param discount rate per year, 0–1
 * @param leastRepeatCustomers fewer customers with a repeat order than this do not carry the model
 */
public record LifetimeRules(int years, BigDecimal discount, int leastRepeatCustomers) {

    public static final LifetimeRules DEFAULTS = new LifetimeRules(3, new BigDecimal("0.1"), 100);
}
