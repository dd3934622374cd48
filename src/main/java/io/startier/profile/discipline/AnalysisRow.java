package io.startier.profile.discipline;

import java.math.BigDecimal;

/**
 * What an analysis says of one key account; money in base currency.
 *
 * @param completeness 0–1
 * @param visits null where nobody counts them; so are complaints
 */
record AnalysisRow(
        long customerId,
        String code,
        String name,
        int star,
        String ownerName,
        BigDecimal sales,
        BigDecimal salesBefore,
        BigDecimal overdue,
        BigDecimal completeness,
        Long visits,
        Long complaints) {}
