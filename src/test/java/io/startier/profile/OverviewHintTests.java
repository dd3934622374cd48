package io.startier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Row P2, where a star is proposed and signed: Ann sells, Max leads her team. */
@ApplicationTest
class OverviewHintTests {

    private static final String MISSING = "The company overview is not complete";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    private final String code = "OH-" + UUID.randomUUID().toString().substring(0, 8);
    private long id;

    @BeforeEach
    void aCustomer() {
        long ann = people.user("oh-ann", "oh", Role.SALESPERSON);
        people.user("oh-max", "oh", Role.SALES_MANAGER);
        people.user("oh-gina", null, Role.GENERAL_MANAGER);
        id = customers.customer(code, "Kelvaro " + code, ann, people.team("oh"));
    }

    @Test
    void whoProposesAStarForACustomerWithoutOverviewIsToldAndLedToItsCard() {
        assertThat(get("/customers/" + code + "/rating", "ann"))
                .hasStatusOk()
                .bodyText()
                .contains(MISSING, "/customers/" + code + "/card");
    }

    @Test
    void whoSignsAKeyAccountWithoutOverviewIsTold() {
        assertThat(proposal(3)).bodyText().contains(MISSING);
    }

    @Test
    void aStarBelowThoseOfKeyAccountsNeedsNoOverview() {
        assertThat(proposal(2)).hasStatusOk().bodyText().doesNotContain(MISSING);
    }

    @Test
    void whereTheOverviewIsCompleteNothingIsSaid() {
        jdbc.sql(
                        "update customer set address = 'Harbour Road 1', phone = '+49 40 1', founded = '1921', staff_count = 12"
                                + " where id = ?")
                .param(id)
                .update();
        Stream.of(CardField.LEGAL_REPRESENTATIVE, CardField.CAPITAL, CardField.MANAGEMENT, CardField.BANK)
                .forEach(this::write);

        assertThat(get("/customers/" + code + "/rating", "ann"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(MISSING);
    }

    private void write(CardField field) {
        jdbc.sql("insert into profile_value (customer_id, field, item, content) values (?, ?, '', 'Known')")
                .params(id, field.key())
                .update();
    }

    private MvcTestResult proposal(int star) {
        assertThat(mvc.post()
                        .uri("/customers/" + code + "/rating")
                        .param("star", String.valueOf(star))
                        .param("reason", "They grow with us")
                        .with(people.as("oh-ann"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        long proposal = jdbc.sql("select max(id) from proposal where customer_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        return get("/approvals/" + proposal, "max");
    }

    private MvcTestResult get(String path, String who) {
        return mvc.get().uri(path).with(people.as("oh-" + who)).exchange();
    }
}
