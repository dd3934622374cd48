package io.startier.settings;

import java.time.LocalDate;
import java.util.Map;

/** Exchange rates were added or changed: the earliest changed day of each currency. Heard in the same transaction. */
public record RatesChanged(Map<String, LocalDate> earliestByCurrency) {}
