package io.startier.dashboard;

import io.startier.tiering.QuadrantDividers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Sales × profit (rows T6, D3). Amounts are in base currency over the basis years.
 *
 * @param divider {@code MEAN} or {@code MEDIAN}, as the rules say
 * @param salesDivider the smallest sales that are high; null where there are no customers
 * @param profitDivider the smallest profit that is high
 * @param classes four
 * @param dots the customers, the largest sales first
 */
record QuadrantReport(
        Basis basis,
        String divider,
        BigDecimal salesDivider,
        BigDecimal profitDivider,
        List<Band> classes,
        List<Dot> dots) {

    /** @param quadrant by the dividers of the report; null until they are known */
    record Dot(
            String code,
            String name,
            String ownerName,
            Integer star,
            BigDecimal sales,
            BigDecimal profit,
            String quadrant) {

        Dot in(QuadrantDividers dividers) {
            return new Dot(
                    code,
                    name,
                    ownerName,
                    star,
                    sales,
                    profit,
                    dividers.quadrant(sales, profit).name());
        }
    }

    /** What the customers of each quadrant brought. */
    static List<ClassSum> sums(List<Dot> dots) {
        var sums = new LinkedHashMap<String, ClassSum>();
        for (var dot : dots) {
            sums.merge(
                    dot.quadrant(), new ClassSum(dot.quadrant(), 1, dot.sales(), dot.profit()), QuadrantReport::plus);
        }
        return new ArrayList<>(sums.values());
    }

    private static ClassSum plus(ClassSum one, ClassSum other) {
        return new ClassSum(
                one.code(),
                one.customers() + other.customers(),
                one.sales().add(other.sales()),
                one.profit().add(other.profit()));
    }

    public Band at(String quadrant) {
        return Bands.of(classes, quadrant);
    }

    /** The customers of one quadrant; null for all. */
    List<Dot> in(String quadrant) {
        return quadrant == null
                ? dots
                : dots.stream().filter(dot -> dot.quadrant().equals(quadrant)).toList();
    }
}
