package io.startier.account;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Invitations, tokens and the own account, from the outside. */
@ApplicationTest
class AccountTests {

    private static final String PASSWORD = "a quiet lake in spring";
    private static final String OTHER_PASSWORD = "a windy hill in autumn";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void anAdministrator() {
        people.user("acc.admin", null, Role.ADMINISTRATOR);
        people.password("acc.admin", PASSWORD);
    }

    @Test
    void anInvitedUserSetsAPasswordOnceAndSignsInWithIt() throws Exception {
        var secret = invited("acc.invited");

        accept(secret, "tooshort").andExpect(status().isUnprocessableContent());
        accept(secret, PASSWORD).andExpect(status().isNoContent());
        accept(secret, OTHER_PASSWORD).andExpect(status().isGone());

        token("acc.invited", PASSWORD).andExpect(status().isCreated());
        token("acc.invited", OTHER_PASSWORD).andExpect(status().isUnauthorized());
    }

    @Test
    void openingTheLinkChangesNothingAndAUsedOneSaysSo() throws Exception {
        var secret = invited("acc.link");

        mvc.perform(get("/invitations/" + secret)).andExpect(status().isOk());
        mvc.perform(get("/invitations/" + secret))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("acc.link")));
        mvc.perform(post("/invitations/" + secret)
                        .with(csrf())
                        .param("password", PASSWORD)
                        .param("repeated", OTHER_PASSWORD))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The two passwords differ.")));
        mvc.perform(post("/invitations/" + secret)
                        .with(csrf())
                        .param("password", PASSWORD)
                        .param("repeated", PASSWORD))
                .andExpect(redirectedUrl("/sign-in?ready"));
        mvc.perform(get("/invitations/" + secret))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("has been used or has expired")));
    }

    @Test
    void anInvitationLastsSevenDays() throws Exception {
        var secret = invited("acc.late");

        clock.advance(Duration.ofDays(7).plusSeconds(1));

        accept(secret, PASSWORD).andExpect(status().isGone());
    }

    @Test
    void aNewInvitationEndsTheOneBefore() throws Exception {
        var first = invited("acc.again");
        long id = people.user("acc.again", null);
        mvc.perform(post("/admin/users/" + id + "/invitation")
                        .with(people.as("acc.admin"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/invitations/")));

        accept(first, PASSWORD).andExpect(status().isGone());
    }

    @Test
    void theInvitationOfADeactivatedUserIsDead() throws Exception {
        var secret = invited("acc.gone");
        mvc.perform(post("/admin/users/" + people.user("acc.gone", null) + "/deactivate")
                .with(people.as("acc.admin"))
                .with(csrf()));

        accept(secret, PASSWORD).andExpect(status().isGone());
    }

    @Test
    void aTokenOpensTheApiUntilItIsRevoked() throws Exception {
        var made = token("acc.admin", PASSWORD).andReturn().getResponse().getContentAsString();
        String token = JsonPath.read(made, "$.token");
        int id = JsonPath.read(made, "$.id");

        withToken(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == " + id + ")].token").isEmpty());
        mvc.perform(delete("/api/tokens/" + id).header("Authorization", "Bearer " + token))
                .andExpect(status().isNoContent());
        withToken(token).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenCannotMakeTokens() throws Exception {
        String token = JsonPath.read(
                token("acc.admin", PASSWORD).andReturn().getResponse().getContentAsString(), "$.token");

        mvc.perform(post("/api/tokens")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"child\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTokenExpires() throws Exception {
        String token = JsonPath.read(
                token("acc.admin", PASSWORD).andReturn().getResponse().getContentAsString(), "$.token");

        clock.advance(Duration.ofDays(90).plusSeconds(1));

        withToken(token).andExpect(status().isUnauthorized());
    }

    @Test
    void somebodyElsesTokenIsNotThere() throws Exception {
        people.user("acc.other", null, Role.EXECUTIVE);
        int id = JsonPath.read(
                token("acc.admin", PASSWORD).andReturn().getResponse().getContentAsString(), "$.id");

        mvc.perform(delete("/api/tokens/" + id).with(people.as("acc.other"))).andExpect(status().isNotFound());
        mvc.perform(post("/profile/tokens/" + id + "/revoke")
                        .with(people.as("acc.other"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void tokensAreRefusedWithTheFieldsToMend() throws Exception {
        mvc.perform(post("/api/tokens")
                        .with(httpBasic("acc.admin", PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\" \",\"expiresInDays\":366}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[1].field").value("expiresInDays"));
        mvc.perform(post("/api/tokens")
                        .with(httpBasic("acc.admin", PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aPasswordOpensNothingElseOfTheApi() throws Exception {
        mvc.perform(get("/api/users").with(httpBasic("acc.admin", PASSWORD))).andExpect(status().isUnauthorized());
    }

    @Test
    void changingThePasswordEndsAllOtherSessionsAndTokensButNotThisOne() throws Exception {
        people.user("acc.change", null, Role.EXECUTIVE);
        people.password("acc.change", PASSWORD);
        var here = signIn("acc.change", PASSWORD);
        var elsewhere = signIn("acc.change", PASSWORD);
        String token = JsonPath.read(
                token("acc.change", PASSWORD).andReturn().getResponse().getContentAsString(), "$.token");

        changePassword(here, "not the password", OTHER_PASSWORD).andExpect(status().isUnprocessableContent());
        here = changePassword(here, PASSWORD, OTHER_PASSWORD)
                .andExpect(redirectedUrl("/profile"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");

        mvc.perform(get("/profile").cookie(here)).andExpect(status().isOk());
        mvc.perform(get("/profile").cookie(elsewhere)).andExpect(status().is3xxRedirection());
        withToken(token).andExpect(status().isUnauthorized());
    }

    @Test
    void guessesAtThePresentPasswordAreCountedLikeThoseAtTheDoor() throws Exception {
        people.user("acc.guess", null, Role.EXECUTIVE);
        people.password("acc.guess", PASSWORD);
        var session = signIn("acc.guess", PASSWORD);

        for (int guess = 0; guess < 10; guess++) {
            changePassword(session, "wrong guess no " + guess, OTHER_PASSWORD)
                    .andExpect(status().isUnprocessableContent());
        }

        changePassword(session, PASSWORD, OTHER_PASSWORD)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        token("acc.guess", PASSWORD).andExpect(status().isTooManyRequests());
    }

    @Test
    void signingOutEverywhereEndsThisSessionToo() throws Exception {
        people.user("acc.everywhere", null, Role.EXECUTIVE);
        people.password("acc.everywhere", PASSWORD);
        var session = signIn("acc.everywhere", PASSWORD);

        mvc.perform(post("/profile/sign-out-everywhere").cookie(session).with(csrf()))
                .andExpect(redirectedUrl("/sign-in?signedOut"));

        mvc.perform(get("/profile").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void aTokenIsShownOnceOnTheOwnPage() throws Exception {
        mvc.perform(post("/profile/tokens")
                        .with(people.as("acc.admin"))
                        .with(csrf())
                        .param("name", "nightly export")
                        .param("expiresInDays", "30"))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("It is shown only this once.")));
        mvc.perform(post("/profile/tokens")
                        .with(people.as("acc.admin"))
                        .with(csrf())
                        .param("name", "nightly export")
                        .param("expiresInDays", "many"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Between 1 and 365 days.")));
    }

    private String invited(String username) throws Exception {
        var answer = mvc.perform(post("/api/users")
                        .with(people.as("acc.admin"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"username":"%s","name":"Invited","email":"i@example.org","roles":["SALESPERSON"]}
                                """.formatted(username)))
                .andExpect(status().isCreated())
                .andReturn();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.invitation");
    }

    private ResultActions accept(String secret, String password) throws Exception {
        return mvc.perform(post("/api/invitations/" + secret)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"password\":\"" + password + "\"}"));
    }

    private ResultActions token(String username, String password) throws Exception {
        return mvc.perform(post("/api/tokens")
                .with(httpBasic(username, password))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"test\"}"));
    }

    private ResultActions withToken(String token) throws Exception {
        return mvc.perform(get("/api/tokens").header("Authorization", "Bearer " + token));
    }

    private Cookie signIn(String username, String password) throws Exception {
        var answer = mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", username)
                        .param("password", password))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        return answer.getResponse().getCookie("SESSION");
    }

    private ResultActions changePassword(Cookie session, String old, String wanted) throws Exception {
        return mvc.perform(post("/profile/password")
                .cookie(session)
                .with(csrf())
                .param("old", old)
                .param("password", wanted)
                .param("repeated", wanted));
    }
}
