package io.startier.tiering.assessment;

import java.math.BigDecimal;

/** How many of the visible customers have the class (null for none), and their sales over the basis years. */
public record ClassCount(String abc, long customers, BigDecimal sales) {}
