package io.startier.tiering.assessment;

import java.math.BigDecimal;

/** How many of the visible customers have the star: by sales, by potential, suggested; and the sales of the first. */
public record StarCount(int star, long actual, long potential, long suggested, BigDecimal sales) {}
