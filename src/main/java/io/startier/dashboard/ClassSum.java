package io.startier.dashboard;

import java.math.BigDecimal;

/** What the customers of one class brought, in base currency. */
record ClassSum(String code, long customers, BigDecimal sales, BigDecimal profit) {}
