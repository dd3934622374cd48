package io.startier.sales.activity;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An activity as it is shown.
 *
 * @param kind code
 * @param kindName as somebody wrote it; null for those the product knows
 * @param cost quantity × the rate of the kind, in base currency
 */
record ActivityRow(
        long id,
        LocalDate doneOn,
        String kind,
        String kindName,
        ActivityUnit unit,
        BigDecimal quantity,
        BigDecimal cost,
        String note,
        String author,
        int version) {}
