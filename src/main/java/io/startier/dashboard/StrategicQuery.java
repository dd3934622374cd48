package io.startier.dashboard;

import io.startier.dashboard.StrategicReport.Placed;
import io.startier.tiering.Rules;
import io.startier.tiering.scorecard.StrategicBoundaries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the customers on both axes and classes them by the rules' boundaries, or by others to look at (row D3). */
@Component
class StrategicQuery {

    private static final Comparator<Placed> ORDER =
            Comparator.comparing(Placed::lesser, Comparator.reverseOrder()).thenComparing(Placed::code);

    /** One of both axes may be null. */
    record Row(
            String code,
            String name,
            String ownerName,
            String assessed,
            BigDecimal fit,
            BigDecimal potential,
            BigDecimal sales) {

        boolean isComplete() {
            return fit != null && potential != null;
        }

        BigDecimal lesser() {
            return fit.min(potential);
        }
    }

    private final JdbcClient jdbc;
    private final Bases bases;
    private final ClassNames names;

    StrategicQuery(JdbcClient jdbc, Bases bases, ClassNames names) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.names = names;
    }

    /** Nothing before the first assessment is published. */
    Optional<StrategicReport> of(Slice slice, StrategicTrial trial) {
        return bases.of(slice).map(basis -> report(basis, bases.rules(basis), rows(slice), trial));
    }

    private List<Row> rows(Slice slice) {
        return jdbc.sql("""
                        select c.code, c.name, o.name as owner_name, r.strategic_class as assessed,
                               r.strategic_fit as fit, r.strategic_potential as potential, r.basis_total as sales
                        %s r.strategic_scores is not null and %s order by c.code
                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query(Row.class)
                .list();
    }

    private StrategicReport report(Basis basis, Rules rules, List<Row> rows, StrategicTrial trial) {
        var complete = rows.stream().filter(Row::isComplete).toList();
        var lesser = complete.stream().map(Row::lesser).toList();
        var boundaries = trial.isEmpty()
                ? assessed(rules, complete)
                : trial.over(rules.strategic().bounds(), lesser);
        var customers = complete.stream()
                .map(row -> placed(row, trial.isEmpty() ? row.assessed() : boundaries.classOf(row.lesser())))
                .sorted(ORDER)
                .toList();
        return new StrategicReport(
                basis,
                boundaries.bounds(),
                trial.isEmpty() ? rules.strategic().coverable() : trial.cover(),
                !trial.isEmpty(),
                rows.size() - complete.size(),
                basis.assessed() - rows.size(),
                ScoredClass.of(
                        names.of("STRATEGIC", StrategicReport.CLASSES, rules),
                        customers,
                        Placed::strategicClass,
                        Placed::sales),
                customers);
    }

    /** Where the rules say how many can be covered, the boundary is the score of the last one that was. */
    private static StrategicBoundaries assessed(Rules rules, List<Row> rows) {
        var strategic = rules.strategic();
        if (strategic.coverable() == null) {
            return new StrategicBoundaries(strategic.bounds());
        }
        var covered = rows.stream()
                .filter(row -> StrategicReport.CLASSES.get(0).equals(row.assessed()))
                .map(Row::lesser)
                .min(BigDecimal::compareTo);
        return StrategicBoundaries.startingAt(covered.orElse(null), new ArrayList<>(strategic.bounds()));
    }

    private static Placed placed(Row row, String strategicClass) {
        return new Placed(
                row.code(),
                row.name(),
                row.ownerName(),
                strategicClass,
                row.assessed(),
                row.fit(),
                row.potential(),
                row.lesser(),
                row.sales());
    }
}
