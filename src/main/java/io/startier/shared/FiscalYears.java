package io.startier.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The company's fiscal years: each starts on the first day of {@code firstMonth} (1–12) and is named after the calendar
 * year in which it starts (row T2).
 */
public record FiscalYears(int firstMonth) {

    public FiscalYears {
        if (firstMonth < 1 || firstMonth > 12) {
            throw new IllegalArgumentException("A fiscal year starts in month 1 to 12, not " + firstMonth);
        }
    }

    /** The fiscal year in which the day lies. */
    public int of(LocalDate day) {
        return day.getMonthValue() >= firstMonth ? day.getYear() : day.getYear() - 1;
    }

    public LocalDate firstDay(int fiscalYear) {
        return LocalDate.of(fiscalYear, firstMonth, 1);
    }

    public LocalDate lastDay(int fiscalYear) {
        return firstDay(fiscalYear + 1).minusDays(1);
    }

    /** A fiscal year is complete when its last day is before the as-of date. */
    public boolean isComplete(int fiscalYear, LocalDate asOf) {
        return lastDay(fiscalYear).isBefore(asOf);
    }

    /** The last complete fiscal years before the as-of date, ascending. */
    public List<Integer> lastComplete(int count, LocalDate asOf) {
        int current = of(asOf);
        return IntStream.range(current - count, current).boxed().toList();
    }
}
