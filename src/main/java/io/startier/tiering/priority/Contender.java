package io.startier.tiering.priority;

import java.math.BigDecimal;

/**
 * A customer that wants to go first.
 *
 * @param economicProfit over the basis years in base currency; null where no assessment has seen the customer
 * @param onTimeRate paid by its due date ÷ due, 0–1; null where nothing was due
 * @param star in force; null when never rated
 */
public record Contender(String code, BigDecimal economicProfit, BigDecimal onTimeRate, Integer star) {}
