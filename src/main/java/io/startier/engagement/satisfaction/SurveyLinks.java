package io.startier.engagement.satisfaction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secrets that open a survey; each opens it as long as nobody has answered. */
@Component
class SurveyLinks {

    private final JdbcClient jdbc;

    SurveyLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return a new path to the survey, whose secret is kept nowhere */
    @Transactional
    public String to(long surveyId, String language) {
        var secret = Secret.random();
        jdbc.sql("insert into survey_link (token_hash, survey_id) values (?, ?)")
                .params(Secret.hash(secret), surveyId)
                .update();
        return "/survey/" + secret + "?lang=" + language;
    }
}
