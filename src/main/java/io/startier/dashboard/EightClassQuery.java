package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts customers, their sales and their profit by the eight classes (rows T7, D3). */
@Component
class EightClassQuery {

    private static final List<String> CLASSES = List.of(
            "LARGE_HIGH_LOW",
            "LARGE_HIGH_HIGH",
            "LARGE_LOW_LOW",
            "LARGE_LOW_HIGH",
            "SMALL_HIGH_LOW",
            "SMALL_HIGH_HIGH",
            "SMALL_LOW_LOW",
            "SMALL_LOW_HIGH");

    private final Bases bases;
    private final ClassSums sums;
    private final Bands bands;

    EightClassQuery(Bases bases, ClassSums sums, Bands bands) {
        this.bases = bases;
        this.sums = sums;
        this.bands = bands;
    }

    /** Nothing before the first assessment is published. */
    Optional<EightClassReport> of(Slice slice) {
        return bases.of(slice).map(basis -> report(basis, slice));
    }

    private EightClassReport report(Basis basis, Slice slice) {
        var rules = bases.rules(basis);
        var found = sums.of(slice, "r.eight_class", "r.basis_total");
        var company = bases.findings(basis);
        return new EightClassReport(
                basis,
                bands.of("EIGHT_CLASS", CLASSES, found, rules),
                Bands.unclassed(found),
                rules.starBounds().get(rules.eightClasses().largeFromStar() - 1),
                ratio(company, "eightClassProfit", "eightClassCostedSales"),
                ratio(company, "eightClassCostToServe", "eightClassSales"));
    }

    private static BigDecimal ratio(Map<String, Object> company, String part, String whole) {
        if (!company.containsKey(whole)) {
            return null;
        }
        var all = new BigDecimal(company.get(whole).toString());
        return all.signum() <= 0
                ? null
                : Shares.of(new BigDecimal(company.get(part).toString()), all);
    }
}
