package io.startier.tiering.abc;

import io.startier.tiering.AbcMeasure;
import io.startier.tiering.Rules;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A, B or C by rank among all customers that traded in the basis years (row T3). */
class AbcMethod implements TieringMethod {

    static final String SMALLEST_A = "abcSmallestA";
    static final String SMALLEST_B = "abcSmallestB";
    static final String CUSTOMERS = "abcCustomers";
    static final String SUM = "abcSum";

    @Override
    public int position() {
        return 20;
    }

    @Override
    public List<String> columns() {
        return List.of("abc", "rank", "share", "cumulative_share");
    }

    @Override
    public Survey begin(Occasion occasion) {
        return new Totals(occasion.rules());
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        return new Lines(occasion.rules(), findings);
    }

    @Override
    public List<Explanation> explain(Result result) {
        return List.of(AbcExplanation.of(result));
    }

    private static BigDecimal total(Facts facts, Rules rules) {
        return rules.abcMeasure() == AbcMeasure.SALES ? facts.basisTotal() : facts.profit();
    }

    /** One customer beside the smallest of each class; without its place among all of them. */
    private record Lines(Rules rules, Map<String, Object> findings) implements Grading {

        @Override
        public List<Object> classes(Facts facts) {
            if (facts.orders() == 0) {
                return Arrays.asList(null, null, null, null);
            }
            var total = total(facts, rules);
            return Arrays.asList(classOf(total), null, share(total), null);
        }

        private String classOf(BigDecimal total) {
            if (reaches(total, SMALLEST_A)) {
                return "A";
            }
            return reaches(total, SMALLEST_B) ? "B" : "C";
        }

        private boolean reaches(BigDecimal total, String smallest) {
            var line = findings.get(smallest);
            return line != null && total.signum() > 0 && total.compareTo(new BigDecimal(line.toString())) >= 0;
        }

        private BigDecimal share(BigDecimal total) {
            var sum = new BigDecimal(findings.get(SUM).toString());
            return total.signum() > 0 && sum.signum() > 0
                    ? total.divide(sum, Ranking.SCALE, RoundingMode.HALF_UP).min(BigDecimal.ONE)
                    : BigDecimal.ZERO;
        }
    }

    /** Totals of the customers with orders, in the order in which they come, and the places of these by their ids. */
    private record Totals(Rules rules, List<BigDecimal> totals, Map<Long, Integer> places) implements Survey {

        Totals(Rules rules) {
            this(rules, new ArrayList<>(), new HashMap<>());
        }

        @Override
        public void see(Facts facts) {
            if (facts.orders() > 0) {
                places.put(facts.customerId(), totals.size());
                totals.add(total(facts, rules));
            }
        }

        @Override
        public Grading finish() {
            return new Classes(new Ranking(totals, rules.abcACut(), rules.abcBCut()), places);
        }
    }

    private record Classes(Ranking ranking, Map<Long, Integer> places) implements Grading {

        @Override
        public List<Object> classes(Facts facts) {
            if (facts.orders() == 0) {
                return Arrays.asList(null, null, null, null);
            }
            int customer = places.get(facts.customerId());
            return Arrays.asList(
                    ranking.classOf(customer),
                    ranking.rank(customer),
                    ranking.share(customer),
                    ranking.cumulativeShare(customer));
        }

        @Override
        public Map<String, Object> findings() {
            var findings = new TreeMap<String, Object>(Map.of(CUSTOMERS, ranking.size(), SUM, ranking.sum()));
            ranking.smallestIn("A").ifPresent(total -> findings.put(SMALLEST_A, total));
            ranking.smallestIn("B").ifPresent(total -> findings.put(SMALLEST_B, total));
            return findings;
        }
    }
}
