package io.startier.engagement.promise;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The promises in force. */
@Component
public class Promises {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Promises(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The highest tier first. */
    public List<Promise> all() {
        return jdbc.sql(
                        "select star, visit_days, answer_hours, solve_days, version from service_promise order by star desc")
                .query(Promise.class)
                .list();
    }

    /** @param star null for unrated */
    public Promise of(Integer star) {
        int tier = star == null ? 0 : star;
        return all().stream()
                .filter(promise -> promise.star() == tier)
                .findFirst()
                .orElseThrow();
    }

    /** @throws Conflict when somebody else was faster */
    @Transactional
    void change(List<Promise> wished, Actor by) {
        var before = all();
        for (var promise : wished) {
            int changed = jdbc.sql("update service_promise set visit_days = ?, answer_hours = ?, solve_days = ?,"
                            + " version = version + 1 where star = ? and version = ?")
                    .params(
                            promise.visitDays(),
                            promise.answerHours(),
                            promise.solveDays(),
                            promise.star(),
                            promise.version())
                    .update();
            if (changed == 0) {
                throw new Conflict("promise.stale");
            }
        }
        audit.record(AuditEvent.by(by, "SERVICE_PROMISES_CHANGED")
                .on("servicePromises", "all", "")
                .with("promises", spoken(before) + " → " + spoken(wished)));
    }

    private static String spoken(List<Promise> promises) {
        return String.join(
                ", ",
                promises.stream()
                        .map(promise -> promise.star() + "★ " + promise.visitDays() + "/" + promise.answerHours() + "/"
                                + promise.solveDays())
                        .toList());
    }
}
