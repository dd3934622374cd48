package io.startier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.rating.Proposals;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Row A6: the customer list, the account page and the files of a past day. */
@ApplicationTest
class BookOfDayTests {

    private static final LocalDate FOUNDED = LocalDate.of(2025, 1, 10);
    private static final LocalDate RATED = LocalDate.of(2025, 3, 10);
    private static final LocalDate RAISED = LocalDate.of(2025, 6, 10);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private Proposals proposals;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    private String code;
    private long id;

    /** Anna's customer is written down, has one star and then two; in July it goes to Bert of another team. */
    @BeforeEach
    void aStory() {
        people.user("bd-anna", "bd-north", Role.SALESPERSON);
        people.user("bd-bert", "bd-south", Role.SALESPERSON);
        people.user("bd-gina", null, Role.GENERAL_MANAGER);
        code = "BD-" + NUMBER.incrementAndGet();
        clock.set(FOUNDED);
        id = customers.customer(code, "Company " + code, people.user("bd-anna", null), people.team("bd-north"));
        clock.set(RATED);
        propose(1);
        clock.set(RAISED);
        propose(2);
        clock.set(LocalDate.of(2025, 7, 1));
        register.handOver(id, people.user("bd-bert", null), people.team("bd-south"), null, Actor.APPLICATION);
        clock.set(LocalDate.of(2026, 1, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-09, ",
        "2025-01-10, unrated",
        "2025-03-09, unrated",
        "2025-03-10, 1",
        "2025-06-09, 1",
        "2025-06-10, 2",
        "2026-01-15, 2"
    })
    void theListFindsACustomerByTheStarOfThatDayAndNotBeforeItWasThere(String day, String star) {
        for (var wanted : new String[] {"unrated", "1", "2"}) {
            var list = page("/customers?q=" + code + "&asOf=" + day + "&star=" + wanted, "bd-gina");

            assertThat(list.contains("Company " + code)).isEqualTo(wanted.equals(star));
        }
    }

    /** The end of the day is that of the company's zone. */
    @Test
    void aStarOfTheLastMinuteCountsForThatDayAndOneOfTheNextMinuteDoesNot() {
        var zone = clock.getZone();
        clock.set(LocalDate.of(2026, 2, 3)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(zone)
                .toInstant());
        proposals.propose(code, 0, "Late", null, people.current("bd-bert"));
        clock.set(LocalDate.of(2026, 2, 4).atStartOfDay(zone).toInstant());
        proposals.propose(code, 1, "Early", null, people.current("bd-bert"));

        assertThat(page("/customers?star=0&asOf=2026-02-03&q=" + code, "bd-gina"))
                .contains("Company " + code);
        assertThat(page("/customers?star=1&asOf=2026-02-04&q=" + code, "bd-gina"))
                .contains("Company " + code);
    }

    @Test
    void ownerAndTeamAreThoseOfThatDay() {
        assertThat(page("/customers?asOf=2025-06-30&owner=bd-anna&q=" + code, "bd-gina"))
                .contains("Company " + code);
        assertThat(page("/customers?asOf=2025-06-30&team=bd-south&q=" + code, "bd-gina"))
                .doesNotContain("Company " + code);
        assertThat(page("/customers?asOf=2025-07-01&owner=bd-bert&q=" + code, "bd-gina"))
                .contains("Company " + code);
    }

    /** Who sees a customer is decided by today's owner. */
    @Test
    void aFormerOwnerDoesNotSeeACustomerBecauseItOnceWasTheirs() {
        assertThat(page("/customers?asOf=2025-06-30&q=" + code, "bd-anna")).doesNotContain("Company " + code);
        assertThat(page("/customers?asOf=2025-06-30&q=" + code, "bd-bert")).contains("Company " + code, "Name bd-anna");
        assertThat(text(call("/api/ratings?asOf=2025-06-30", "bd-anna"))).doesNotContain("\"" + code + "\"");
    }

    @Test
    void theListSaysThatItIsOfAPastDayAndItsLinksKeepTheDay() {
        var list = page("/customers?asOf=2025-06-30&q=" + code, "bd-gina");

        assertThat(list)
                .contains("As of June 30, 2025", "2025-06-30")
                .contains("/customers/" + code + "/rating?asOf=2025-06-30")
                .contains("/customers.csv?q=" + code + "&amp;asOf=2025-06-30");
    }

    @Test
    void theExportIsOfThatDay() {
        assertThat(page("/customers.csv?asOf=2025-06-30&q=" + code, "bd-gina"))
                .contains("owner_of,star_in_force,since")
                .contains(code + ",Company " + code)
                .contains("bd-anna,bd-north,that day,2,2025-06-10");
    }

    @Test
    void theAccountShowsTheStarOfThatDayOnOverviewAndRating() {
        for (var tab : new String[] {"", "/rating"}) {
            assertThat(page("/customers/" + code + tab + "?asOf=2025-04-01", "bd-gina"))
                    .contains("As of April 1, 2025", "since Mar 10, 2025", "Owner that day", "Name bd-anna");
            assertThat(page("/customers/" + code + tab + "?asOf=2025-01-01", "bd-gina"))
                    .contains("had not been recorded yet");
        }
        assertThat(page("/customers/" + code + "/rating?asOf=2025-04-01", "bd-gina"))
                .contains("in force on Apr 1, 2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2025-02-30", "+99999-01-01", "2026-01-16"})
    void aDayThatIsNoneOrStillToComeIsRefusedInASentence(String day) {
        for (var path :
                new String[] {"/customers", "/customers.csv", "/customers/" + code, "/api/ratings", "/api/customers"}) {
            assertThat(mvc.get().uri(path).param("asOf", day).with(people.as("bd-gina")))
                    .as(path)
                    .hasStatus(422);
        }
    }

    @Test
    void programsReadTheBookInPagesWithOwnerSchemeAndFilters() {
        var all = text(call("/api/ratings?asOf=2025-06-30&owner=bd-anna&star=2", "bd-gina"));
        assertThat(all).contains("\"" + code + "\"", "\"ownerKept\":true", "\"team\":\"bd-north\"");

        var first = text(call("/api/ratings?asOf=2026-01-15&limit=1", "bd-gina"));
        assertThat(first).contains("BD-1\"").doesNotContain("},{");
        assertThat(text(call("/api/ratings?asOf=2026-01-15&limit=1&after=BD-1", "bd-gina")))
                .doesNotContain("\"BD-1\"");
        assertThat(call("/api/ratings?limit=0", "bd-gina")).hasStatus(422);
        assertThat(call("/api/ratings?star=6", "bd-gina")).hasStatus(422);
    }

    @Test
    void theWholeHistoryIsAFileOfWhatTheReaderSees() {
        var file = text(call("/api/ratings/history.csv", "bd-bert"));

        assertThat(file).startsWith("customer,name,effective_at,from_star,star");
        assertThat(file.lines().filter(line -> line.startsWith(code + ","))).hasSize(2);
        assertThat(text(call("/ratings/history.csv", "bd-anna"))).doesNotContain(code + ",");
    }

    private void propose(int star) {
        proposals.propose(code, star, "Because", null, people.current("bd-anna"));
    }

    private String page(String path, String user) {
        var answer = call(path, user);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult call(String path, String user) {
        return mvc.perform(get(path).with(people.as(user)));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
