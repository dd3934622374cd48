package io.startier.tiering.value;

import io.startier.tiering.rules.ValueRules;
import io.startier.tiering.scorecard.Scorecard;
import io.startier.tiering.scorecard.ValuePoints;
import java.math.BigDecimal;

/** Which rule matches first (row T8). */
record ValueClasses(ValueRules rules) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** @param daysOverdue of the oldest due date of what is open, 0 when nothing is overdue */
    String of(ValuePoints points, int daysOverdue) {
        return isProblem(points, daysOverdue) ? "PROBLEM" : withoutProblem(points);
    }

    String withoutProblem(ValuePoints points) {
        var total = points.total();
        if (total.compareTo(rules.diamond()) >= 0) {
            return "DIAMOND";
        }
        if (total.compareTo(rules.strategic()) >= 0 && isInfluential(points)) {
            return "STRATEGIC";
        }
        if (total.compareTo(rules.gold()) >= 0) {
            return "GOLD";
        }
        return points.reaches("growth", rules.potentialGrowth()) ? "POTENTIAL" : "GENERAL";
    }

    boolean isProblem(ValuePoints points, int daysOverdue) {
        return paysTooLittle(points) || daysOverdue > rules.problemOverdueDays();
    }

    boolean paysTooLittle(ValuePoints points) {
        var collection = points.part("collection").figure();
        return collection != null && collection.compareTo(rules.problemCollection()) < 0;
    }

    boolean isInfluential(ValuePoints points) {
        return points.reaches("influence", rules.strategicInfluence());
    }

    /** A prospect of whom nobody judged anything has given no reason yet to be an important opportunity. */
    String ofProspect(Scorecard card) {
        return !card.isEmpty() && card.total().compareTo(importantFrom()) >= 0
                ? "IMPORTANT_OPPORTUNITY"
                : "GENERAL_OPPORTUNITY";
    }

    BigDecimal importantFrom() {
        return rules.important().multiply(PERCENT);
    }
}
