package io.startier.profile.discipline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How long a time an analysis looks at. */
public enum AnalysisKind {
    MONTH(1, 12),
    QUARTER(3, 4);

    private final int months;
    private final int offered;

    AnalysisKind(int months, int offered) {
        this.months = months;
        this.offered = offered;
    }

    /** The first day of the calendar month or quarter of the day. */
    LocalDate startOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    LocalDate after(LocalDate start) {
        return start.plusMonths(months);
    }

    LocalDate before(LocalDate start) {
        return start.minusMonths(months);
    }

    /** Such as 2026-02 or 2026-Q1. */
    String label(LocalDate start) {
        return this == MONTH
                ? "%d-%02d".formatted(start.getYear(), start.getMonthValue())
                : "%d-Q%d".formatted(start.getYear(), (start.getMonthValue() + 2) / 3);
    }

    /** Starts of the complete periods that an analysis may be made of, the newest first. */
    public List<LocalDate> complete(LocalDate today) {
        var running = startOf(today);
        return IntStream.rangeClosed(1, offered)
                .mapToObj(n -> running.minusMonths((long) n * months))
                .toList();
    }
}
