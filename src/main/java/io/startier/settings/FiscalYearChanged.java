package io.startier.settings;

/** The fiscal year now starts in another month (1–12). Heard in the same transaction. */
public record FiscalYearChanged(int firstMonth) {}
