package io.startier.tiering.rfm;

import io.startier.tiering.method.Numbers;
import io.startier.tiering.rules.RfmRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What turns trade into scores and groups.
 *
 * @param customers how many were scored
 * @param sums of all R, F and M scores, so that a score is compared with their mean without rounding
 */
record Scale(Cuts recency, Cuts frequency, Cuts monetary, long customers, List<Long> sums) {

    static final String CUSTOMERS = "rfmCustomers";
    static final String RECENCY_CUTS = "rfmRecencyCuts";
    static final String FREQUENCY_CUTS = "rfmFrequencyCuts";
    static final String MONETARY_CUTS = "rfmMonetaryCuts";
    static final String SUMS = "rfmScoreSums";

    private static final int PLACES = 4;

    /** @param recency thousandths of days, like the other two of customers that traded in the window */
    static Scale of(RfmRules rules, Numbers recency, Numbers frequency, Numbers monetary) {
        var scale = rules.scoring() == RfmRules.Scoring.FIXED
                ? cut(Cuts.at(rules.recencyCuts()), Cuts.at(rules.frequencyCuts()), Cuts.at(rules.monetaryCuts()))
                : cut(
                        Cuts.quantiles(recency.sorted()),
                        Cuts.quantiles(frequency.sorted()),
                        Cuts.quantiles(monetary.sorted()));
        return scale.counting(recency, frequency, monetary);
    }

    private static Scale cut(Cuts recency, Cuts frequency, Cuts monetary) {
        return new Scale(recency, frequency, monetary, 0, List.of(0L, 0L, 0L));
    }

    private Scale counting(Numbers days, Numbers orders, Numbers amounts) {
        long r = 0;
        long f = 0;
        long m = 0;
        for (int i = 0; i < days.size(); i++) {
            var scores = scores(days.get(i), orders.get(i), amounts.get(i));
            r += scores.r();
            f += scores.f();
            m += scores.m();
        }
        return new Scale(recency, frequency, monetary, days.size(), List.of(r, f, m));
    }

    /** @param findings as {@link #findings} wrote them; null when they say nothing of it */
    static Scale read(Map<String, Object> findings) {
        if (!findings.containsKey(CUSTOMERS)) {
            return null;
        }
        return new Scale(
                Cuts.at((List<?>) findings.get(RECENCY_CUTS)),
                Cuts.at((List<?>) findings.get(FREQUENCY_CUTS)),
                Cuts.at((List<?>) findings.get(MONETARY_CUTS)),
                Long.parseLong(findings.get(CUSTOMERS).toString()),
                ((List<?>) findings.get(SUMS))
                        .stream().map(sum -> Long.valueOf(sum.toString())).toList());
    }

    Map<String, Object> findings() {
        return Map.of(
                CUSTOMERS,
                customers,
                RECENCY_CUTS,
                recency.list(),
                FREQUENCY_CUTS,
                frequency.list(),
                MONETARY_CUTS,
                monetary.list(),
                SUMS,
                sums);
    }

    Scores scores(Trade trade) {
        return scores(
                Cuts.thousandths(trade.recency()),
                Cuts.thousandths(trade.frequency()),
                Cuts.thousandths(trade.monetary()));
    }

    /** All three in thousandths. */
    private Scores scores(long days, long orders, long amount) {
        return new Scores(
                Scores.HIGHEST - recency.below(days), 1 + frequency.below(orders), 1 + monetary.below(amount));
    }

    String group(Scores scores) {
        var importance = isHigh(Measure.MONETARY, scores.m()) ? "IMPORTANT_" : "GENERAL_";
        boolean often = isHigh(Measure.FREQUENCY, scores.f());
        if (isHigh(Measure.RECENCY, scores.r())) {
            return importance + (often ? "VALUE" : "DEVELOP");
        }
        return importance + (often ? "KEEP" : "WIN_BACK");
    }

    /** At or above the mean score of all. */
    boolean isHigh(Measure measure, int score) {
        return score * customers >= sums.get(measure.ordinal());
    }

    /** The mean score of all, for showing. */
    BigDecimal mean(Measure measure) {
        return BigDecimal.valueOf(sums.get(measure.ordinal()))
                .divide(BigDecimal.valueOf(customers), PLACES, RoundingMode.HALF_UP);
    }

    Cuts cuts(Measure measure) {
        return switch (measure) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }
}
