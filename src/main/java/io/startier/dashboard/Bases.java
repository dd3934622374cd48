package io.startier.dashboard;

import io.startier.settings.CompanySettings;
import io.startier.tiering.AssessmentView;
import io.startier.tiering.Assessments;
import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What dashboards rest on: the newest published assessment and the rules it was made with. */
@Component
class Bases {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final Schemes schemes;
    private final CompanySettings settings;

    Bases(JdbcClient jdbc, Assessments assessments, Schemes schemes, CompanySettings settings) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.schemes = schemes;
        this.settings = settings;
    }

    /** Nothing before the first assessment is published. */
    Optional<Basis> of(Slice slice) {
        return assessments.current().map(assessment -> basis(assessment, slice));
    }

    Rules rules(Basis basis) {
        return schemes.version(basis.schemeVersion()).rules();
    }

    /** What the methods found out about all customers together. */
    Map<String, Object> findings(Basis basis) {
        var document = jdbc.sql("select findings from assessment where id = ?")
                .param(basis.assessmentId())
                .query(String.class)
                .single();
        return JSON.readValue(document, new TypeReference<>() {});
    }

    private Basis basis(AssessmentView assessment, Slice slice) {
        return jdbc.sql("select count(*), count(r.customer_id)" + Slice.CUSTOMERS + slice.condition())
                .params(slice.parameters())
                .query((row, n) -> new Basis(
                        assessment.id(),
                        assessment.asOf(),
                        assessment.basisYears(),
                        assessment.schemeVersion(),
                        settings.company().baseCurrency(),
                        row.getLong(1),
                        row.getLong(2),
                        isOutdated(assessment)))
                .single();
    }

    private boolean isOutdated(AssessmentView assessment) {
        return jdbc.sql("""
                        select exists (select 1 from assessment_request)
                            or exists (select 1 from assessment where id > ? and status in ('RUNNING', 'PARKED'))
                        """).param(assessment.id()).query(Boolean.class).single();
    }
}
