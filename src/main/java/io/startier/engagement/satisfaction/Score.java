package io.startier.engagement.satisfaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * One answer.
 *
 * @param csat how satisfied, 1–5
 * @param nps whether they would recommend us, 0–10
 */
record Score(int csat, int nps) {

    private static final int PROMOTER = 9;
    private static final int PASSIVE = 7;

    /**
     * The net promoter score: the share of those who answer 9 or 10 less the share of those who answer 0 to 6, from −100 to
     * 100; null without answers.
     */
    static BigDecimal net(Collection<Integer> answers) {
        if (answers.isEmpty()) {
            return null;
        }
        long promoters = answers.stream().filter(answer -> answer >= PROMOTER).count();
        long detractors = answers.stream().filter(answer -> answer < PASSIVE).count();
        return BigDecimal.valueOf(100 * (promoters - detractors))
                .divide(BigDecimal.valueOf(answers.size()), 0, RoundingMode.HALF_UP);
    }
}
