package io.startier.tiering.method;

import io.startier.shared.FiscalYears;
import io.startier.tiering.Rules;
import java.time.LocalDate;
import java.util.List;

/**
 * What is assessed and by which rules.
 *
 * @param asOf the day it looks back from; nothing dated later is seen
 * @param basisYears fiscal years, ascending, never empty
 */
public record Occasion(Rules rules, LocalDate asOf, List<Integer> basisYears, FiscalYears fiscalYears) {

    public Occasion {
        basisYears = List.copyOf(basisYears);
    }

    public boolean isInBasis(LocalDate day) {
        return !day.isAfter(asOf) && basisYears.contains(fiscalYears.of(day));
    }

    public int latestYear() {
        return basisYears.get(basisYears.size() - 1);
    }
}
