package io.startier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class AccountPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Customers known;

    @BeforeEach
    void twoTeams() {
        people.team("ap-north");
        people.team("ap-south");
        long anna = people.user("ap-anna", "ap-north", Role.SALESPERSON);
        people.user("ap-bert", "ap-south", Role.SALESPERSON);
        people.user("ap-mia", "ap-north", Role.SALES_MANAGER);
        people.user("ap-eve", null, Role.EXECUTIVE);
        people.user("ap-adam", null, Role.ADMINISTRATOR);
        if (known.withCode("AP-1").isEmpty()) {
            customers.customer("AP-1", "Hansa Maschinen", anna, people.team("ap-north"));
        }
    }

    @Test
    void theOwnerSeesTheAccountWithItsTabs() {
        assertThat(page("ap-anna")).hasStatusOk().bodyText().contains("Hansa Maschinen", "AP-1", "Overview", "Bremen");
    }

    @Test
    void itSpeaksTheReadersLanguage() {
        assertThat(mvc.perform(
                        get("/customers/AP-1").locale(Locale.SIMPLIFIED_CHINESE).with(people.as("ap-anna"))))
                .bodyText()
                .contains("未评级", "合作中", "概览");
    }

    @Test
    void aColleagueOfAnotherTeamFindsNothing() {
        assertThat(page("ap-bert")).hasStatus(404);
    }

    @Test
    void anExecutiveReadsButIsOfferedNoChange() {
        assertThat(page("ap-eve")).hasStatusOk().bodyText().doesNotContain("/edit");
        assertThat(page("ap-mia")).hasStatusOk().bodyText().contains("/customers/AP-1/edit");
    }

    @Test
    void anAdministratorSeesNoCustomers() {
        assertThat(page("ap-adam")).hasStatus(403);
    }

    private MvcTestResult page(String username) {
        return mvc.perform(get("/customers/AP-1").with(people.as(username)));
    }
}
