package io.startier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.testing.TwoAtOnce;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** H22: two people save what they have made of the same customer. */
@ApplicationTest
@Tag("postgres")
class CustomerOverlapTests {

    @Autowired
    private TestCustomers given;

    @Autowired
    private TestPeople people;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private Customers customers;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void whoSavesWhileAnotherIsSavingSeesBothVersionsAndLosesNoText() throws Exception {
        long team = people.team("co-team");
        long owner = people.user("co-owner", "co-team", Role.SALESPERSON);
        var code = "CO-" + UUID.randomUUID().toString().substring(0, 8);
        long id = given.customer(code, "As it was", owner, team);

        MvcTestResult late;
        try (var twoAtOnce = new TwoAtOnce(transaction, jdbc)) {
            late = twoAtOnce.race(() -> describe(id, "The first one's"), () -> save(code, "The second one's"));
        }

        assertThat(late).hasStatus(409).bodyText().contains("The first one&#39;s", "The second one&#39;s");
        assertThat(customers.withId(id).name()).isEqualTo("The first one's");
        assertThat(save(code, "The second one's", "1")).hasStatus(302);
        assertThat(customers.withId(id).name()).isEqualTo("The second one's");
    }

    private void describe(long id, String name) {
        register.describe(id, TestCustomers.profile(name), Actor.APPLICATION);
        entities.flush();
    }

    private MvcTestResult save(String code, String name) {
        return save(code, name, "0");
    }

    private MvcTestResult save(String code, String name, String version) {
        return mvc.perform(post("/customers/" + code)
                .param("name", name)
                .param("stage", "ACTIVE")
                .param("version", version)
                .with(people.as("co-owner"))
                .with(csrf()));
    }
}
