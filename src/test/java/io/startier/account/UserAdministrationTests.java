package io.startier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class UserAdministrationTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private Users users;

    @BeforeEach
    void anAdministrator() {
        people.user("uat.admin", null, Role.ADMINISTRATOR);
        people.password("uat.admin", "river otter at dawn");
    }

    @Test
    void anAdministratorFindsUsersByNameRoleAndTeam() throws Exception {
        people.user("uat.find.me", "uat-team", Role.SALESPERSON);

        mvc.perform(get("/admin/users?q=FIND.me&role=SALESPERSON&team=uat-team&active=true")
                        .with(people.as("uat.admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Name uat.find.me")))
                .andExpect(content().string(not(containsString("Name uat.admin</a>"))));
    }

    @Test
    void aSearchForAPercentSignFindsNobody() throws Exception {
        mvc.perform(get("/admin/users?q=%25").with(people.as("uat.admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody matches")));
    }

    @Test
    void aNewUserGetsALinkThatIsShownOnce() throws Exception {
        mvc.perform(asAdmin(post("/admin/users"))
                        .param("username", "UAT.New")
                        .param("name", "New Person")
                        .param("email", "new@example.org")
                        .param("roles", "SALESPERSON", "SALES_MANAGER"))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("/invitations/")));

        var added = users.findByUsername("uat.new").orElseThrow();
        assertThat(added.roles()).containsExactlyInAnyOrder(Role.SALESPERSON, Role.SALES_MANAGER);
        assertThat(added.passwordHash()).isNull();
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() throws Exception {
        mvc.perform(asAdmin(post("/admin/users"))
                        .param("username", "uat refused!")
                        .param("name", "Kept Name")
                        .param("email", "no address"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kept Name")))
                .andExpect(content().string(containsString("This is not an e-mail address.")))
                .andExpect(content().string(containsString("Choose at least one role.")));
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheVeryNextRequest() throws Exception {
        long id = people.user("uat.demoted", null, Role.ADMINISTRATOR);
        var session = people.as("uat.demoted");
        mvc.perform(get("/admin/users").with(session)).andExpect(status().isOk());

        mvc.perform(asAdmin(post("/admin/users/" + id))
                        .param("name", "D")
                        .param("email", "d@example.org")
                        .param("roles", "EXECUTIVE")
                        .param("version", version(id)))
                .andExpect(redirectedUrl("/admin/users/" + id));

        mvc.perform(get("/admin/users").with(session)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/admin/users").with(people.as("uat.demoted"))).andExpect(status().isForbidden());
    }

    @Test
    void whoeverIsDeactivatedIsSignedOutAndComesBackOnlyByActivation() throws Exception {
        long id = people.user("uat.leaver", null, Role.EXECUTIVE);
        var session = people.as("uat.leaver");

        mvc.perform(asAdmin(post("/admin/users/" + id + "/deactivate"))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/profile").with(session)).andExpect(status().is3xxRedirection());

        mvc.perform(asAdmin(post("/admin/users/" + id + "/activate"))).andExpect(status().is3xxRedirection());
        assertThat(users.findById(id).orElseThrow().isActive()).isTrue();
    }

    @Test
    void nobodyChangesTheirOwnRolesOrDeactivatesThemselves() throws Exception {
        long id = people.user("uat.admin", null);

        mvc.perform(asAdmin(post("/admin/users/" + id))
                        .param("name", "Admin")
                        .param("email", "a@example.org")
                        .param("roles", "ADMINISTRATOR", "GENERAL_MANAGER")
                        .param("version", version(id)))
                .andExpect(status().isForbidden());
        mvc.perform(asAdmin(post("/admin/users/" + id + "/deactivate"))).andExpect(status().isForbidden());

        assertThat(users.findById(id).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void aStaleFormShowsWhatIsSavedNowBesideWhatWasTyped() throws Exception {
        long id = people.user("uat.edited", null, Role.EXECUTIVE);
        var opened = version(id);
        save(id, "First Name", opened).andExpect(status().is3xxRedirection());

        save(id, "Second Name", opened)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("First Name")))
                .andExpect(content().string(containsString("Second Name")));
        save(id, "Second Name", version(id)).andExpect(status().is3xxRedirection());
    }

    private ResultActions save(long id, String name, String version) throws Exception {
        return mvc.perform(asAdmin(post("/admin/users/" + id))
                .param("name", name)
                .param("email", "e@example.org")
                .param("roles", "EXECUTIVE")
                .param("version", version));
    }

    @Test
    void fieldsThatTheFormDoesNotHaveAreLeftAlone() throws Exception {
        long id = people.user("uat.overposted", null, Role.EXECUTIVE);

        mvc.perform(asAdmin(post("/admin/users/" + id))
                        .param("name", "Over")
                        .param("email", "o@example.org")
                        .param("roles", "EXECUTIVE")
                        .param("username", "somebody.else")
                        .param("demonstration", "true")
                        .param("passwordHash", "x")
                        .param("version", version(id)))
                .andExpect(status().is3xxRedirection());

        var kept = users.findById(id).orElseThrow();
        assertThat(kept.username()).isEqualTo("uat.overposted");
        assertThat(kept.isDemonstration()).isFalse();
        assertThat(kept.passwordHash()).isNull();
    }

    @Test
    void anUnknownRoleIsTheSendersMistake() throws Exception {
        mvc.perform(asAdmin(post("/admin/users")).param("username", "x").param("roles", "EMPEROR"))
                .andExpect(status().isUnprocessableContent());
    }

    private String version(long id) {
        return String.valueOf(users.findById(id).orElseThrow().version());
    }

    private MockHttpServletRequestBuilder asAdmin(MockHttpServletRequestBuilder request) {
        return request.with(people.as("uat.admin")).with(csrf());
    }
}
