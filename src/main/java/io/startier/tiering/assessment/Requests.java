package io.startier.tiering.assessment;

import io.startier.shared.Times;
import io.startier.tiering.AssessmentCause;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wishes for a new assessment, kept in the database so that neither a restart nor another node loses them. */
@Component
class Requests {

    private final JdbcClient jdbc;
    private final Times times;

    Requests(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void add() {
        jdbc.sql("insert into assessment_request (requested_at) values (?)")
                .param(Timestamp.from(times.now()))
                .update();
    }

    /** A run that ended too early is made up for, unless a person started it and decides. */
    void repeat(AssessmentCause cause) {
        if (cause != AssessmentCause.MANUAL) {
            add();
        }
    }

    boolean anyWaiting() {
        return jdbc.sql("select count(*) from (select id from assessment_request limit 1) r")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A run that begins now sees all that was asked for until now. */
    void clear() {
        jdbc.sql("delete from assessment_request").update();
    }
}
