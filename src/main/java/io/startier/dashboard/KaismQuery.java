package io.startier.dashboard;

import io.startier.dashboard.KaismReport.Placed;
import io.startier.tiering.Rules;
import io.startier.tiering.rules.KaismRules;
import io.startier.tiering.scorecard.KaismScores;
import io.startier.tiering.scorecard.Mark;
import io.startier.tiering.scorecard.Stability;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the scored customers and tries out how much the list of key customers hangs on the weights (row D3). */
@Component
class KaismQuery {

    private static final Comparator<Placed> ORDER = Comparator.comparing(
                    Placed::kaism, Comparator.nullsLast(Comparator.comparingInt(KaismReport.CLASSES::indexOf)))
            .thenComparing(Placed::sales, Comparator.reverseOrder())
            .thenComparing(Placed::code);

    /** @param classTeam code of the team that the customer belonged to when it was classed */
    record Row(
            String code,
            String name,
            String ownerName,
            String classTeam,
            String kaism,
            BigDecimal attractiveness,
            BigDecimal strength,
            BigDecimal coverage,
            String scores,
            BigDecimal sales) {}

    private final JdbcClient jdbc;
    private final Bases bases;
    private final ClassNames names;

    KaismQuery(JdbcClient jdbc, Bases bases, ClassNames names) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.names = names;
    }

    /** Nothing before the first assessment is published. */
    Optional<KaismReport> of(Slice slice) {
        return bases.of(slice).map(basis -> report(basis, bases.rules(basis), rows(slice)));
    }

    private List<Row> rows(Slice slice) {
        return jdbc.sql("""
                        select c.code, c.name, o.name as owner_name, r.kaism, r.kaism_attractiveness as attractiveness,
                               r.kaism_strength as strength, r.kaism_coverage as coverage, r.kaism_scores as scores,
                               r.basis_total as sales,
                               (select f.code from team f where f.id = r.team_id) as class_team
                        %s r.kaism_scores is not null and %s order by c.code
                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query(Row.class)
                .list();
    }

    private KaismReport report(Basis basis, Rules all, List<Row> rows) {
        var rules = all.kaism();
        var classed = rows.stream().filter(row -> row.kaism() != null).toList();
        return new KaismReport(
                basis,
                rules.cuts(),
                rules.leastCoverage(),
                rows.size() - classed.size(),
                basis.assessed() - rows.size(),
                ScoredClass.of(names.of("KAISM", KaismReport.CLASSES, all), classed, Row::kaism, Row::sales),
                rows.stream().map(row -> placed(row, rules)).sorted(ORDER).toList(),
                stability(rows, rules));
    }

    private static Stability stability(List<Row> rows, KaismRules rules) {
        return Stability.of(
                rows.stream()
                        .map(row -> new Stability.Scored(
                                row.code(), row.classTeam(), KaismScores.read(row.scores(), rules)))
                        .toList(),
                rules);
    }

    private static Placed placed(Row row, KaismRules rules) {
        var scores = KaismScores.read(row.scores(), rules);
        var marks = Stream.of(scores.attractiveness(), scores.strength())
                .flatMap(card -> card.marks().stream())
                .filter(Mark::isScored)
                .toList();
        return new Placed(
                row.code(),
                row.name(),
                row.ownerName(),
                row.kaism(),
                row.attractiveness(),
                row.strength(),
                row.coverage(),
                marks.stream().mapToInt(Mark::judges).max().orElse(0),
                marks.stream()
                        .map(mark -> mark.highest().subtract(mark.lowest()))
                        .max(BigDecimal::compareTo)
                        .orElse(null),
                row.sales());
    }
}
