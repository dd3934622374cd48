package io.startier.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A customer in the list, with what the newest published assessment says; its figures are null before the first one. In a
 * list of a past day, star, annual value and the actual and potential stars are those that were signed.
 *
 * @param starInForce 0–5, or null when never rated
 * @param annualValue annual order value in base currency
 * @param share of the company's sales in the basis years, 0–1
 * @param overdue money open although its due date has passed, in base currency
 * @param pendingStar the star that is proposed at the moment, or null
 * @param schemeVersion of the rules that the star was signed under; null in a list of today
 * @param ownerKept false in a list of a past day for which owner and team are not kept: they are today's
 */
public record CustomerRow(
        long id,
        String code,
        String name,
        String nameEn,
        String country,
        String region,
        String city,
        String industry,
        Stage stage,
        Long ownerId,
        String owner,
        String ownerName,
        Long teamId,
        String team,
        String teamName,
        Integer starInForce,
        Integer starActual,
        Integer starPotential,
        Integer starSuggested,
        String abc,
        BigDecimal annualValue,
        BigDecimal share,
        BigDecimal overdue,
        LocalDate lastOrder,
        Integer pendingStar,
        int version,
        Instant starSince,
        Integer schemeVersion,
        boolean ownerKept) {

    /** The suggestion would change the star in force. */
    public boolean differs() {
        return starSuggested != null && !starSuggested.equals(starInForce);
    }

    Object valueOf(CustomerSort sort) {
        return switch (sort) {
            case VALUE -> annualValue;
            case NAME -> name;
            case CODE -> code;
            case STAR -> starInForce;
            case ACTUAL -> starActual;
            case POTENTIAL -> starPotential;
            case SUGGESTED -> starSuggested;
            case ABC -> abc;
            case SHARE -> share;
            case OVERDUE -> overdue;
            case LAST_ORDER -> lastOrder;
            case STAGE -> stage;
            case OWNER -> ownerName;
            case TEAM -> teamName;
            case COUNTRY -> country;
        };
    }
}
