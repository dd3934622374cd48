package io.startier.tiering.assessment;

import io.startier.shared.FiscalYears;
import io.startier.shared.Invalid;
import io.startier.tiering.Rules;
import io.startier.tiering.method.Occasion;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * The day an assessment looks back from and the fiscal years it looks at (row T2).
 *
 * @param asOfChosen somebody chose another day than today
 * @param years ascending
 * @param yearsChosen somebody chose the years
 */
record Basis(LocalDate asOf, boolean asOfChosen, List<Integer> years, boolean yearsChosen, FiscalYears fiscalYears) {

    private static final int MOST_YEARS = 10;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /**
     * @param wantedDay null for today
     * @param wantedYears null or empty for the last complete ones
     * @throws Invalid for a day too far away, too many years, or a year that has not begun by then
     */
    static Basis of(
            LocalDate wantedDay, List<Integer> wantedYears, LocalDate today, FiscalYears fiscalYears, int yearCount) {
        var asOf = wantedDay == null ? today : wantedDay;
        checkDay(asOf, today, fiscalYears);
        boolean chosen = wantedYears != null && !wantedYears.isEmpty();
        var years = chosen ? List.copyOf(new TreeSet<>(wantedYears)) : fiscalYears.lastComplete(yearCount, asOf);
        checkYears(years, asOf, fiscalYears);
        return new Basis(asOf, !asOf.equals(today), years, chosen, fiscalYears);
    }

    private static void checkDay(LocalDate asOf, LocalDate today, FiscalYears fiscalYears) {
        var latest = fiscalYears.firstDay(fiscalYears.of(today) + 1);
        if (asOf.isBefore(EARLIEST) || asOf.isAfter(latest)) {
            throw new Invalid("asOf", "tiering.assessment.invalid.day", EARLIEST.toString(), latest.toString());
        }
    }

    private static void checkYears(List<Integer> years, LocalDate asOf, FiscalYears fiscalYears) {
        if (years.size() > MOST_YEARS) {
            throw new Invalid("basisYears", "tiering.assessment.invalid.years", MOST_YEARS);
        }
        if (years.get(0) < EARLIEST.getYear() - 1) {
            throw new Invalid("basisYears", "tiering.assessment.invalid.year", String.valueOf(years.get(0)));
        }
        int latest = years.get(years.size() - 1);
        if (latest > fiscalYears.of(asOf)) {
            throw new Invalid(
                    "basisYears", "tiering.assessment.invalid.future", String.valueOf(latest), asOf.toString());
        }
    }

    Occasion with(Rules rules) {
        return new Occasion(rules, asOf, years, fiscalYears);
    }
}
