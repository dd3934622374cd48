package io.startier.dashboard;

import io.startier.tiering.RfmSegment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts customers and their sales by scores, segments and groups (rows T4, D3). */
@Component
class RfmQuery {

    static final List<String> SEGMENTS =
            Stream.of(RfmSegment.values()).map(Enum::name).toList();

    private static final List<String> GROUPS = List.of(
            "IMPORTANT_VALUE",
            "IMPORTANT_DEVELOP",
            "IMPORTANT_KEEP",
            "IMPORTANT_WIN_BACK",
            "GENERAL_VALUE",
            "GENERAL_DEVELOP",
            "GENERAL_KEEP",
            "GENERAL_WIN_BACK");

    private static final String SALES = "r.monetary";
    private static final int PLACES = 4;

    private record Count(int r, int fm, long customers, BigDecimal sales) {}

    private final Bases bases;
    private final ClassSums sums;
    private final Bands bands;
    private final JdbcClient jdbc;

    RfmQuery(Bases bases, ClassSums sums, Bands bands, JdbcClient jdbc) {
        this.bases = bases;
        this.sums = sums;
        this.bands = bands;
        this.jdbc = jdbc;
    }

    /** Nothing before the first assessment is published. */
    Optional<RfmReport> of(Slice slice) {
        return bases.of(slice).map(basis -> report(basis, slice));
    }

    private RfmReport report(Basis basis, Slice slice) {
        var rules = bases.rules(basis);
        var segments = sums.of(slice, "r.rfm_segment", SALES);
        var cells = cells(slice);
        return new RfmReport(
                basis,
                rules.rfm().months(),
                cells.stream().mapToLong(RfmReport.Cell::customers).sum(),
                Bands.unclassed(segments),
                cells,
                bands.of("RFM_SEGMENT", SEGMENTS, segments, rules),
                bands.of("RFM_GROUP", GROUPS, sums.of(slice, "r.rfm_group", SALES), rules),
                scales(bases.findings(basis)));
    }

    private List<RfmReport.Cell> cells(Slice slice) {
        var counts = jdbc.sql("""
                        select r.r as r, (r.f + r.m + 1) / 2 as fm, count(*) as customers, sum(r.monetary) as sales
                        %s r.r is not null and %s
                        group by r.r, (r.f + r.m + 1) / 2
                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query(Count.class)
                .list();
        var cells = new ArrayList<RfmReport.Cell>();
        for (int r = 5; r >= 1; r--) {
            for (int fm = 1; fm <= 5; fm++) {
                cells.add(cell(r, fm, counts));
            }
        }
        return cells;
    }

    private RfmReport.Cell cell(int r, int fm, List<Count> counts) {
        var count = counts.stream()
                .filter(one -> one.r() == r && one.fm() == fm)
                .findFirst()
                .orElse(new Count(r, fm, 0, BigDecimal.ZERO));
        long customers = counts.stream().mapToLong(Count::customers).sum();
        var sales = counts.stream().map(Count::sales).reduce(BigDecimal.ZERO, BigDecimal::add);
        var segment = RfmSegment.of(r, fm).name();
        return new RfmReport.Cell(
                r,
                fm,
                segment,
                bands.label("RFM_SEGMENT", segment),
                count.customers(),
                Shares.of(count.customers(), customers),
                count.sales(),
                Shares.of(count.sales(), sales));
    }

    private static List<RfmReport.Scale> scales(Map<String, Object> findings) {
        if (!findings.containsKey("rfmCustomers")) {
            return List.of();
        }
        var customers = numbers(List.of(findings.get("rfmCustomers"))).get(0);
        var sums = numbers(findings.get("rfmScoreSums"));
        return List.of(
                scale("R", findings.get("rfmRecencyCuts"), sums.get(0), customers),
                scale("F", findings.get("rfmFrequencyCuts"), sums.get(1), customers),
                scale("M", findings.get("rfmMonetaryCuts"), sums.get(2), customers));
    }

    private static RfmReport.Scale scale(String measure, Object cuts, BigDecimal sum, BigDecimal customers) {
        return customers.signum() == 0
                ? new RfmReport.Scale(measure, List.of(), null)
                : new RfmReport.Scale(measure, numbers(cuts), sum.divide(customers, PLACES, RoundingMode.HALF_UP));
    }

    private static List<BigDecimal> numbers(Object list) {
        return ((List<?>) list)
                .stream().map(number -> new BigDecimal(number.toString())).toList();
    }
}
