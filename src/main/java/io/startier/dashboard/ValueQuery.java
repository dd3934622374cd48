package io.startier.dashboard;

import io.startier.dashboard.ValueReport.Line;
import io.startier.tiering.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the customers of each value class (row D3). */
@Component
class ValueQuery {

    private static final String NEITHER = "-";

    private final JdbcClient jdbc;
    private final Bases bases;
    private final ClassNames names;

    ValueQuery(JdbcClient jdbc, Bases bases, ClassNames names) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.names = names;
    }

    /** Nothing before the first assessment is published. */
    Optional<ValueReport> of(Slice slice) {
        return bases.of(slice).map(basis -> report(basis, bases.rules(basis), slice));
    }

    private ValueReport report(Basis basis, Rules rules, Slice slice) {
        var tallies = tallies(rules, slice);
        var trading = sum(tallies, ValueReport.TRADING);
        return new ValueReport(
                basis,
                tallies.getOrDefault(NEITHER, new ValueTally()).customers(),
                lines(tallies, ValueReport.TRADING, rules),
                lines(tallies, ValueReport.PROSPECTS, rules),
                trading.line(new ScoredClass.Name(null, null, null), trading));
    }

    private Map<String, ValueTally> tallies(Rules rules, Slice slice) {
        var tallies = new HashMap<String, ValueTally>();
        jdbc.sql("""
                        select coalesce(r.value_class, '-') as value_class, r.value_total, r.value_scores, r.basis_total,
                               r.potential, r.annual_value, r.profit, r.costed_sales, r.due, r.paid, r.paid_on_time,
                               r.years, r.earlier_sales
                        %s r.customer_id is not null and %s
                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query((RowCallbackHandler) row -> {
                    var value = row.getString("value_class");
                    tallies.computeIfAbsent(value, first -> new ValueTally())
                            .add(row, rules.values(), ValueReport.TRADING.contains(value));
                });
        return tallies;
    }

    private static ValueTally sum(Map<String, ValueTally> tallies, List<String> classes) {
        var sum = new ValueTally();
        classes.forEach(value -> sum.add(tallies.getOrDefault(value, new ValueTally())));
        return sum;
    }

    private List<Line> lines(Map<String, ValueTally> tallies, List<String> classes, Rules rules) {
        var whole = sum(tallies, classes);
        return names.of("VALUE", classes, rules).stream()
                .map(name ->
                        tallies.getOrDefault(name.value(), new ValueTally()).line(name, whole))
                .toList();
    }
}
