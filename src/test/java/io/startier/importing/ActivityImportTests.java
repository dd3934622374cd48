package io.startier.importing;

import static io.startier.importing.TestImports.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows S4 and S5 for activities and scores. */
@ApplicationTest
class ActivityImportTests {

    private static final String ACTIVITIES = "customer_code,date,kind,quantity,note\n";
    private static final String SCORES = "customer_code,model,criterion,score,date\n";

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportErrors errors;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    private final String customer = "C" + UUID.randomUUID().toString().substring(0, 8);
    private long customerId;
    private long steward;

    @BeforeEach
    void peopleAndCustomers() {
        steward = people.user("steward", null, Role.DATA_STEWARD);
        people.user("general", null, Role.GENERAL_MANAGER);
        customerId = customers.customer(customer, "Acme", null, people.team("north"));
    }

    @Test
    void theCostOfADayIsItsQuantitiesAtTheRatesOfTheirKinds() {
        imports.all(
                "steward",
                Kind.ACTIVITIES,
                ACTIVITIES
                        + activity("2024-04-02", "visit", "1.5", "")
                        + activity("2024-04-01", "sample", "2", "")
                        + activity("2024-04-02", "travel", "123.45", "train"));

        assertThat(kept("activity_history", "entries")).isEqualTo("2024-04-01/240.00 2024-04-02/213.45");
    }

    @Test
    void aKindMayBeNamedInAnyOfOurLanguages() {
        imports.all(
                "steward",
                Kind.ACTIVITIES,
                ACTIVITIES
                        + activity("2024-04-01", "Visit", "1", "")
                        + activity("2024-04-02", "拜访", "1", "")
                        + activity("2024-04-03", "拜訪", "1", ""));

        assertThat(kept("activity_history", "entries")).isEqualTo("2024-04-01/60.00 2024-04-02/60.00 2024-04-03/60.00");
    }

    @Test
    void aRowIsKnownByAllItSays() {
        var file =
                ACTIVITIES + activity("2024-04-01", "visit", "1", "") + activity("2024-04-01", "visit", "1", "again");
        imports.all("steward", Kind.ACTIVITIES, file);

        var again = imports.all("steward", Kind.ACTIVITIES, file.replace(",1,", ",1.0,"));

        assertThat(counts(again)).isEqualTo("DONE +0 ~0 =2 -0");
    }

    @Test
    void rowsThatCannotBeTakenAreNamedOneByOne() {
        var job = imports.valid(
                "steward",
                Kind.ACTIVITIES,
                ACTIVITIES
                        + activity("2024-04-01", "visit", "1", "")
                        + activity("2024-04-01", "dancing", "1", "")
                        + activity("2024-04-01", "visit", "0", "")
                        + activity("2999-04-01", "visit", "1", "")
                        + activity("2024-04-01", "visit", "1", "").replace(customer, "nobody"));

        assertThat(counts(job)).isEqualTo("DONE +1 ~0 =0 -4");
        assertThat(codes(job)).containsExactlyInAnyOrder("activityKind", "positive", "future", "customer");
    }

    @Test
    void anImportOfActivitiesCanBeTakenBack() {
        var job = imports.all("steward", Kind.ACTIVITIES, ACTIVITIES + activity("2024-04-01", "visit", "1", ""));

        imports.undo("steward", job);

        assertThat(kept("activity_history", "entries")).isNull();
    }

    @Test
    void whoeverLoadsScoresIsTheirJudge() {
        imports.all("steward", Kind.SCORES, SCORES + score("FIT", "product_fit", "7.5", "2024-04-01"));

        assertThat(kept("score_history", "scores")).isEqualTo("FIT/product_fit/" + steward + "/2024-04-01/7.50");
    }

    @Test
    void anotherJudgesScoreStandsBesideTheFirst() {
        var file = SCORES + score("FIT", "product_fit", "7", "2024-04-01");
        imports.all("steward", Kind.SCORES, file);

        assertThat(counts(imports.all("steward", Kind.SCORES, file))).isEqualTo("DONE +0 ~0 =1 -0");
        assertThat(counts(imports.all("general", Kind.SCORES, file))).isEqualTo("DONE +1 ~0 =0 -0");
    }

    @Test
    void aScoreWithoutADateIsOfToday() {
        var job = imports.all("steward", Kind.SCORES, SCORES + score("INFLUENCE", "influence", "10", ""));

        assertThat(counts(job)).isEqualTo("DONE +1 ~0 =0 -0");
    }

    @Test
    void scoresOutsideTheScaleAndUnknownCriteriaAreRefused() {
        var job = imports.valid(
                "steward",
                Kind.SCORES,
                SCORES
                        + score("FIT", "product_fit", "10", "2024-04-01")
                        + score("FIT", "product_fit", "10.01", "2024-04-02")
                        + score("FIT", "product_fit", "-1", "2024-04-03")
                        + score("FIT", "quality", "5", "2024-04-01")
                        + score("KAISM", "quality", "5", "2024-04-01"));

        assertThat(counts(job)).isEqualTo("DONE +1 ~0 =0 -4");
        assertThat(codes(job)).containsExactlyInAnyOrder("score", "score", "criterion", "word");
    }

    @Test
    void somebodyElseMayTakeAnImportOfScoresBack() {
        imports.all("steward", Kind.SCORES, SCORES + score("FIT", "product_fit", "7", "2024-04-01"));
        var job = imports.all("steward", Kind.SCORES, SCORES + score("FIT", "product_fit", "8", "2024-04-01"));

        imports.undo("general", job);

        assertThat(kept("score_history", "scores")).endsWith("/7.00");
    }

    private String activity(String day, String kind, String quantity, String note) {
        return String.join(",", customer, day, kind, quantity, note) + "\n";
    }

    private String score(String model, String criterion, String score, String day) {
        return String.join(",", customer, model, criterion, score, day) + "\n";
    }

    private List<String> codes(ImportJob job) {
        return errors.first(job.id(), 99).stream().map(Fault::shortCode).toList();
    }

    private String kept(String table, String column) {
        return jdbc.sql("select " + column + " from " + table + " where customer_id = ?")
                .param(customerId)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
