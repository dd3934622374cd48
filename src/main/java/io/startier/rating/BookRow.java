package io.startier.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One customer on a day (row A6).
 *
 * @param star 0–5, or null for a customer not rated by then
 * @param owner a username; with {@code team}'s code as of the day where {@code ownerKept}, else as of today
 * @param scheme version of the rules that the star was signed under, with the figures after it in base currency
 */
record BookRow(
        String customer,
        String name,
        @JsonInclude(JsonInclude.Include.ALWAYS) Integer star,
        Instant since,
        String owner,
        String team,
        boolean ownerKept,
        Integer scheme,
        BigDecimal annualValue,
        BigDecimal potential,
        Integer starActual,
        Integer starPotential,
        Long proposal) {}
