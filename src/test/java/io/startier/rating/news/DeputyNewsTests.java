package io.startier.rating.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.notification.TestInbox;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who is told about absences and deputies (rows A4, X6). */
@ApplicationTest
class DeputyNewsTests {

    private static final String KIND = "DEPUTY_NAMED";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestInbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void nobodyHasBeenToldAnything() {
        clock.set(LocalDate.of(2026, 3, 2));
        people.user("dn-wang", "dn-team", Role.SALES_MANAGER);
        people.user("dn-li", "dn-other", Role.SALES_MANAGER);
        people.user("dn-gina", null, Role.GENERAL_MANAGER);
        jdbc.sql("delete from delegation").update();
        inbox.empty();
    }

    @Test
    void theDeputyIsToldOfTheAbsenceAndOfItsEndAndWhoEntersItIsNot() {
        enter("wang", "dn-wang", "dn-li");
        end("wang");
        end("wang");

        assertThat(inbox.titles(KIND, "dn-li"))
                .containsExactly(
                        "Name dn-li signs for Name dn-wang from 2026-03-05 to 2026-03-09, entered by Name dn-wang",
                        "The absence of Name dn-wang from 2026-03-05 to 2026-03-09 was ended by Name dn-wang");
        assertThat(inbox.titles(KIND, "dn-li", Locale.SIMPLIFIED_CHINESE))
                .first()
                .isEqualTo("Name dn-li 在 2026-03-05 至 2026-03-09 期间代 Name dn-wang 审批，由 Name dn-wang 登记");
        assertThat(inbox.readers(KIND)).containsOnly("dn-li");
        assertThat(inbox.links(KIND, "dn-li")).containsOnly("/approvals/delegations");
    }

    @Test
    void whoIsAwayIsToldWhenSomebodyElseEntersIt() {
        enter("gina", "dn-wang", "dn-li");
        end("wang");
        assertThat(inbox.readers(KIND)).containsExactly("dn-li", "dn-li", "dn-wang");
        inbox.empty();

        enter("gina", "dn-wang", "");
        assertThat(inbox.titles(KIND, "dn-wang"))
                .containsExactly("Name dn-wang is out of office from 2026-03-05 to 2026-03-09 without a deputy, entered"
                        + " by Name dn-gina");
        assertThat(inbox.readers(KIND)).containsExactly("dn-wang");
    }

    private void enter(String by, String person, String deputy) {
        assertThat(mvc.post()
                        .uri("/approvals/delegations")
                        .param("person", person)
                        .param("from", "2026-03-05")
                        .param("until", "2026-03-09")
                        .param("deputy", deputy)
                        .param("reason", "Holiday")
                        .with(people.as("dn-" + by))
                        .with(csrf()))
                .hasStatus(302);
    }

    private void end(String by) {
        long id = jdbc.sql("select max(id) from delegation").query(Long.class).single();
        assertThat(mvc.post()
                        .uri("/approvals/delegations/" + id + "/end")
                        .with(people.as("dn-" + by))
                        .with(csrf()))
                .hasStatus(302);
    }
}
