package io.startier.engagement.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of a visit.
 *
 * @param progress of the deal, or null
 * @param nextStep or null
 * @param nextOn day of the next visit, or null
 */
record Report(
        VisitKind kind,
        LocalDate on,
        List<Person> met,
        String discussed,
        String progress,
        String nextStep,
        LocalDate nextOn,
        BigDecimal hours) {}
