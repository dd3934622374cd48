package io.startier.tiering.rfm;

import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.Result;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One of the three measures: where its figure and score are kept, and what its next score takes. */
enum Measure {
    RECENCY("recencyDays", Unit.DAYS) {
        @Override
        BigDecimal value(Result result) {
            return BigDecimal.valueOf(result.integer("recency_days"));
        }

        @Override
        int score(Scores scores) {
            return scores.r();
        }

        @Override
        Scores with(int score, Scores scores) {
            return new Scores(score, scores.f(), scores.m());
        }

        @Override
        BigDecimal bound(Cuts cuts, int score) {
            return cuts.point(Scores.HIGHEST - score).setScale(0, RoundingMode.FLOOR);
        }
    },
    FREQUENCY("frequency", Unit.COUNT) {
        @Override
        BigDecimal value(Result result) {
            return BigDecimal.valueOf(result.integer("frequency"));
        }

        @Override
        int score(Scores scores) {
            return scores.f();
        }

        @Override
        Scores with(int score, Scores scores) {
            return new Scores(scores.r(), score, scores.m());
        }

        @Override
        BigDecimal bound(Cuts cuts, int score) {
            return above(cuts.point(score - 2), 0);
        }
    },
    MONETARY("monetary", Unit.MONEY) {
        @Override
        BigDecimal value(Result result) {
            return result.decimal("monetary");
        }

        @Override
        int score(Scores scores) {
            return scores.m();
        }

        @Override
        Scores with(int score, Scores scores) {
            return new Scores(scores.r(), scores.f(), score);
        }

        @Override
        BigDecimal bound(Cuts cuts, int score) {
            return above(cuts.point(score - 2), 2);
        }
    };

    private final String figure;
    private final Unit unit;

    Measure(String figure, Unit unit) {
        this.figure = figure;
        this.unit = unit;
    }

    String figure() {
        return figure;
    }

    Unit unit() {
        return unit;
    }

    abstract BigDecimal value(Result result);

    abstract int score(Scores scores);

    abstract Scores with(int score, Scores scores);

    /**
     * The most days, or the fewest orders or the smallest amount, that have the score.
     *
     * @param score 2–5
     */
    abstract BigDecimal bound(Cuts cuts, int score);

    private static BigDecimal above(BigDecimal point, int places) {
        return point.setScale(places, RoundingMode.FLOOR).add(BigDecimal.ONE.movePointLeft(places));
    }
}
