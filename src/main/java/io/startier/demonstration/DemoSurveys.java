package io.startier.demonstration;

import io.startier.shared.Actor;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A year of quarterly questions: most customers are content, one falls from quarter to quarter. */
@Component
class DemoSurveys {

    private static final int QUARTER = 91;
    private static final List<int[]> FALLING =
            List.of(new int[] {5, 9}, new int[] {4, 8}, new int[] {4, 7}, new int[] {2, 4});

    private final JdbcClient jdbc;
    private final Times times;

    DemoSurveys(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void write(Map<String, Long> customerIds, Map<String, Actor> people) {
        for (var customer : DemoCustomer.all()) {
            boolean falls = customer.profile().equals("FALLING");
            boolean matters = customer.profile().matches("LEADER|RISING|[345][+-]?");
            if (falls || matters) {
                write(customer, customerIds.get(customer.code()), people.get(customer.owner()), falls);
            }
        }
    }

    private void write(DemoCustomer customer, long id, Actor owner, boolean falls) {
        var dice = customer.dice("surveys");
        for (int quarter = 0; quarter < 4; quarter++) {
            var score = falls ? FALLING.get(quarter) : new int[] {dice.whole(4, 5), dice.whole(7, 10)};
            int daysAgo = (3 - quarter) * QUARTER + dice.whole(5, 20);
            if (falls || dice.chance(0.8)) {
                add(id, owner, daysAgo, score, falls && quarter == 3, comment(falls, quarter));
            }
        }
    }

    private static String comment(boolean falls, int quarter) {
        return falls && quarter == 3 ? "交期一再延误，投诉答复太慢。" : null;
    }

    private void add(long customerId, Actor owner, int daysAgo, int[] score, boolean warning, String comment) {
        var answered = times.now().minus(Duration.ofDays(daysAgo));
        jdbc.sql("""
                        insert into survey (customer_id, contact_id, contact_name, language, sent_by, sent_at,
                                            expires_at, answered_at, csat, nps, comment, warning)
                        select customer_id, id, name, 'zh-CN', ?, ?, ?, ?, ?, ?, ?, ?
                        from contact where customer_id = ? order by id limit 1
                        """)
                .params(
                        owner.id(),
                        Timestamp.from(answered.minus(Duration.ofDays(2))),
                        Timestamp.from(answered.plus(Duration.ofDays(28))),
                        Timestamp.from(answered),
                        score[0],
                        score[1],
                        comment,
                        warning,
                        customerId)
                .update();
    }
}
