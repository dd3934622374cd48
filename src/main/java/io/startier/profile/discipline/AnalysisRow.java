package io.startier.profile.discipline;

import java.math.BigDecimal;

/** What an analysis says of one key account; money in base currency, completeness 0–1. */
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
        long visits,
        long complaints) {}
