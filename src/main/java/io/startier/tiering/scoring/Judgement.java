package io.startier.tiering.scoring;

import io.startier.tiering.method.ScoreModel;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How one person judged one criterion of a customer on one day.
 *
 * @param criterion the code of one of the model's criteria
 * @param judgeId id of the user
 * @param score 0–10, at most two decimals
 */
public record Judgement(
        long customerId, ScoreModel model, String criterion, long judgeId, LocalDate scoredOn, BigDecimal score) {

    /** What there is only one score for. */
    public record Key(long customerId, ScoreModel model, String criterion, long judgeId, LocalDate scoredOn) {}

    public Key key() {
        return new Key(customerId, model, criterion, judgeId, scoredOn);
    }
}
