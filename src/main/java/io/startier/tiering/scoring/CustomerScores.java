package io.startier.tiering.scoring;

import io.startier.tiering.Schemes;
import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.rules.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One customer's scores, for whoever may see the customer. */
@Component
class CustomerScores {

    private static final int SCALE = 4;

    private final JdbcClient jdbc;
    private final Schemes schemes;

    CustomerScores(JdbcClient jdbc, Schemes schemes) {
        this.jdbc = jdbc;
        this.schemes = schemes;
    }

    /** Every score ever given, the newest first. */
    List<ScoreSheet.Mark> history(long customerId) {
        return jdbc.sql("""
                        select s.model, s.criterion, s.judge_id, u.name as judge, s.scored_on, s.score
                        from criterion_score s join app_user u on u.id = s.judge_id
                        where s.customer_id = ? order by s.scored_on desc, s.id desc
                        """)
                .param(customerId)
                .query((row, n) -> new ScoreSheet.Mark(
                        ScoreModel.valueOf(row.getString("model")),
                        row.getString("criterion"),
                        row.getLong("judge_id"),
                        row.getString("judge"),
                        row.getObject("scored_on", LocalDate.class),
                        row.getBigDecimal("score")))
                .list();
    }

    /** One sheet per model, by the rules in force. @param me id of the reader */
    List<ScoreSheet> sheets(List<ScoreSheet.Mark> history, long me) {
        var rules = schemes.current().rules();
        return Arrays.stream(ScoreModel.values())
                .map(model -> sheet(model, model.criteria(rules), history, me))
                .toList();
    }

    private static ScoreSheet sheet(
            ScoreModel model, List<Criterion> criteria, List<ScoreSheet.Mark> history, long me) {
        var all = criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ScoreSheet(
                model,
                criteria.stream()
                        .map(criterion -> {
                            var marks = latest(model, criterion.code(), history);
                            return new ScoreSheet.Row(
                                    criterion.code(),
                                    criterion.name(),
                                    criterion.weight().divide(all, SCALE, RoundingMode.HALF_UP),
                                    marks,
                                    marks.stream()
                                            .filter(mark -> mark.judgeId() == me)
                                            .findFirst()
                                            .orElse(null));
                        })
                        .toList());
    }

    /** The first met of each judge is the newest. */
    private static List<ScoreSheet.Mark> latest(ScoreModel model, String criterion, List<ScoreSheet.Mark> history) {
        var latest = new LinkedHashMap<Long, ScoreSheet.Mark>();
        history.stream()
                .filter(mark -> mark.model() == model && mark.criterion().equals(criterion))
                .forEach(mark -> latest.putIfAbsent(mark.judgeId(), mark));
        return latest.values().stream()
                .sorted(Comparator.comparing(ScoreSheet.Mark::judge))
                .toList();
    }

    long count(long customerId) {
        return jdbc.sql("select count(*) from criterion_score where customer_id = ?")
                .param(customerId)
                .query(Long.class)
                .single();
    }
}
