package io.startier.engagement.satisfaction;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets each address knock at the surveys' links only so often: nobody tries out secrets, or keeps the database busy. */
@Component
class SurveyDoor {

    static final int KNOCKS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Times times;

    SurveyDoor(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** False when the address has knocked too often. */
    @Transactional
    public boolean opensTo(String address) {
        var now = times.now();
        jdbc.sql("delete from survey_knock where window_start < ?")
                .param(Timestamp.from(now.minus(WINDOW)))
                .update();
        int first = jdbc.sql(
                        "insert into survey_knock (address, knocks, window_start) values (?, 1, ?) on conflict do nothing")
                .params(address, Timestamp.from(now))
                .update();
        return first == 1
                || jdbc.sql("update survey_knock set knocks = knocks + 1 where address = ? and knocks < ?")
                                .params(address, KNOCKS)
                                .update()
                        == 1;
    }
}
