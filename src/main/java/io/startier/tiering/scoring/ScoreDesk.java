package io.startier.tiering.scoring;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.shared.Conflict;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import io.startier.shared.Times;
import io.startier.tiering.method.ScoreModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A judge's own scores of a customer: what has changed is dated today, earlier days are kept (row X4). */
@Component
class ScoreDesk {

    private final ScoreBook book;
    private final CustomerScores scores;
    private final AuditTrail audit;
    private final Times times;

    ScoreDesk(ScoreBook book, CustomerScores scores, AuditTrail audit, Times times) {
        this.book = book;
        this.scores = scores;
        this.audit = audit;
        this.times = times;
    }

    /**
     * @param written by the fields of the sheets; blank says nothing
     * @return how many scores were taken down
     * @throws Invalid with every field at fault
     */
    @Transactional
    public int judge(CustomerView customer, Map<String, String> written, CurrentUser judge) {
        book.open();
        var changed = changed(customer, scores.sheets(scores.history(customer.id()), judge.id()), written, judge);
        if (!changed.isEmpty()) {
            book.settle(book.write(changed));
            audit.record(AuditEvent.by(judge.actor(), "SCORES_GIVEN")
                    .onCustomer(customer.id(), customer.code(), customer.name())
                    .with("scores", told(changed)));
        }
        return changed.size();
    }

    /**
     * Takes back a score that the judge gave by mistake.
     *
     * @throws Conflict when the judge has no such score, any more
     */
    @Transactional
    public void takeBack(CustomerView customer, ScoreModel model, String criterion, LocalDate day, CurrentUser judge) {
        book.open();
        var key = new Judgement.Key(customer.id(), model, criterion, judge.id(), day);
        var score = book.find(List.of(key)).get(key);
        if (score == null) {
            throw new Conflict("scoring.gone");
        }
        book.settle(book.remove(List.of(key)));
        audit.record(AuditEvent.by(judge.actor(), "SCORE_DELETED")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("scores", told(List.of(score)) + " (" + day + ")"));
    }

    private List<Judgement> changed(
            CustomerView customer, List<ScoreSheet> sheets, Map<String, String> written, CurrentUser judge) {
        var check = new FormCheck();
        var changed = new ArrayList<Judgement>();
        for (var sheet : sheets) {
            for (var row : sheet.rows()) {
                var field = row.field(sheet.model());
                var score = score(check, field, written.get(field));
                if (score != null && (row.mine() == null || row.mine().score().compareTo(score) != 0)) {
                    changed.add(new Judgement(
                            customer.id(), sheet.model(), row.criterion(), judge.id(), times.today(), score));
                }
            }
        }
        check.complain();
        return changed;
    }

    private static BigDecimal score(FormCheck check, String field, String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        var score = check.number(field, raw, 2);
        if (score != null && (score.signum() < 0 || score.compareTo(BigDecimal.TEN) > 0)) {
            check.fault(field, "scoring.score.range");
        }
        return score;
    }

    private static String told(List<Judgement> scores) {
        return scores.stream()
                .map(one -> "%s %s %s"
                        .formatted(one.model(), one.criterion(), one.score().toPlainString()))
                .collect(Collectors.joining("; "));
    }
}
