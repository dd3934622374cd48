package io.startier.tiering.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.method.Scores;
import io.startier.tiering.rules.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorecardTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void theTotalIsTheWeightedMeanTimesTen() {
        var card = card("FIT/a/1/2025-01-01/9 FIT/b/1/2025-01-01/4", "a=3", "b=1");

        assertThat(card.total()).isEqualByComparingTo("77.5");
        assertThat(card.coverage()).isEqualByComparingTo("1");
    }

    @Test
    void aCriterionWithoutAScoreIsLeftOutOfBothSumsAndLowersTheCoverage() {
        var card = card("FIT/a/1/2025-01-01/9", "a=3", "b=1");

        assertThat(card.total()).isEqualByComparingTo("90");
        assertThat(card.coverage()).isEqualByComparingTo("0.75");
        assertThat(card.unscored()).extracting(Criterion::code).containsExactly("b");
    }

    @Test
    void ofEachJudgeTheLatestScoreCountsAndOfTheJudgesTheMean() {
        var card = card(
                "FIT/a/1/2025-01-01/2 FIT/a/1/2025-06-01/6 FIT/a/2/2024-01-01/9 FIT/a/1/2026-01-02/0 POTENTIAL/a/1/2025-07-01/1",
                "a=1");

        var mark = card.marks().get(0);
        assertThat(card.total()).isEqualByComparingTo("75");
        assertThat(mark.judges()).isEqualTo(2);
        assertThat(mark.lowest()).isEqualByComparingTo("6");
        assertThat(mark.highest()).isEqualByComparingTo("9");
        assertThat(mark.deviation()).isEqualByComparingTo("1.5");
    }

    @Test
    void oneJudgeDiffersFromNobody() {
        var mark = card("FIT/a/1/2025-01-01/7", "a=1").marks().get(0);

        assertThat(mark.deviation()).isEqualByComparingTo("0");
    }

    @Test
    void whatNobodyScoredHasNeitherMeanNorTotal() {
        var card = card("", "a=1", "b=2");

        assertThat(card.isEmpty()).isTrue();
        assertThat(card.total()).isNull();
        assertThat(card.coverage()).isEqualByComparingTo("0");
        assertThat(card.marks().get(0).mean()).isNull();
        assertThat(card.marks().get(0).deviation()).isNull();
    }

    @Test
    void thirdsOfThreeJudgesLoseNothing() {
        var thirds = "FIT/%1$s/1/2025-01-01/%2$s FIT/%1$s/2/2025-01-01/5 FIT/%1$s/3/2025-01-01/5 ";
        var card = card(
                thirds.formatted("a", 6) + thirds.formatted("b", 6) + thirds.formatted("c", 3), "a=1", "b=1", "c=1");

        assertThat(card.total()).isEqualByComparingTo("50");
    }

    @Test
    void whatIsKeptIsReadAgain() {
        var card = card("FIT/a/1/2025-01-01/6.5 FIT/a/2/2025-01-01/3 FIT/c/1/2025-01-01/0", "a=1", "b=2", "c=3");

        assertThat(card.write()).isEqualTo("a/3/6.5 c/0");
        assertThat(Scorecard.read(criteria("a=1", "b=2", "c=3"), card.write())).isEqualTo(card);
        assertThat(Scorecard.read(criteria("a=1"), null).isEmpty()).isTrue();
    }

    @Test
    void aWeightCanBeTriedOut() {
        var card = card("FIT/a/1/2025-01-01/10 FIT/b/1/2025-01-01/0", "a=1", "b=1");

        assertThat(card.weighing("a", new BigDecimal("3")).total()).isEqualByComparingTo("75");
        assertThat(card.total()).isEqualByComparingTo("50");
    }

    private static Scorecard card(String scores, String... criteria) {
        return Scorecard.of(criteria(criteria), ScoreModel.FIT, Scores.read(scores.strip(), TODAY));
    }

    private static List<Criterion> criteria(String... criteria) {
        return Stream.of(criteria)
                .map(text -> text.split("="))
                .map(parts -> new Criterion(parts[0], null, new BigDecimal(parts[1])))
                .toList();
    }
}
