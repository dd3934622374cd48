package io.startier.dashboard;

import io.startier.dashboard.QuadrantReport.Dot;
import io.startier.shared.Invalid;
import io.startier.tiering.Divider;
import io.startier.tiering.Quadrant;
import io.startier.tiering.QuadrantDividers;
import io.startier.tiering.rules.QuadrantRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Divides customers by sales and profit (rows T6, D3): by the dividers of the assessment, or by those of a category, of the
 * largest customers, or of the reader.
 */
@Component
class QuadrantQuery {

    static final List<String> QUADRANTS =
            Stream.of(Quadrant.values()).map(Enum::name).toList();

    private final Bases bases;
    private final QuadrantDots dots;
    private final Bands bands;

    QuadrantQuery(Bases bases, QuadrantDots dots, Bands bands) {
        this.bases = bases;
        this.dots = dots;
        this.bands = bands;
    }

    /**
     * Nothing before the first assessment is published.
     *
     * @throws Invalid for a choice that makes no sense
     */
    Optional<QuadrantReport> of(Slice slice, QuadrantChoice choice) {
        choice.check();
        return bases.of(slice).map(basis -> report(basis, slice, choice));
    }

    private QuadrantReport report(Basis basis, Slice slice, QuadrantChoice choice) {
        var rules = bases.rules(basis);
        var kind = rules.quadrants().divider();
        var customers = dots.of(slice, basis, choice);
        var dividers = dragged(dividers(basis, kind, customers, choice), choice);
        var divided = customers.stream().map(dot -> dot.in(dividers)).toList();
        return new QuadrantReport(
                basis,
                kind.name(),
                dividers.sales().least(),
                dividers.profit().least(),
                bands.of("QUADRANT", QUADRANTS, QuadrantReport.sums(divided), rules),
                divided);
    }

    private QuadrantDividers dividers(
            Basis basis, QuadrantRules.Divider kind, List<Dot> customers, QuadrantChoice choice) {
        var kept =
                choice.category() == null && choice.top() == null ? QuadrantDividers.read(bases.findings(basis)) : null;
        return kept == null
                ? new QuadrantDividers(
                        Divider.of(kind, cents(customers, Dot::sales)), Divider.of(kind, cents(customers, Dot::profit)))
                : kept;
    }

    private static long[] cents(List<Dot> customers, Function<Dot, BigDecimal> amount) {
        return customers.stream()
                .mapToLong(dot -> amount.apply(dot).movePointRight(2).longValueExact())
                .toArray();
    }

    private static QuadrantDividers dragged(QuadrantDividers dividers, QuadrantChoice choice) {
        return new QuadrantDividers(
                choice.sales() == null ? dividers.sales() : Divider.at(choice.sales()),
                choice.profit() == null ? dividers.profit() : Divider.at(choice.profit()));
    }

    /** Product categories to choose from. */
    List<String> categories(Slice slice, Basis basis) {
        return dots.categories(slice, basis);
    }
}
