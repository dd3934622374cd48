package io.startier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The door itself: signing in, being refused, and what every answer carries. */
@ApplicationTest
class DoorTests {

    private static final String PASSWORD = "a quiet lake in spring";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aPersonWithAPassword() {
        people.user("door.anna", null, Role.EXECUTIVE);
        people.password("door.anna", PASSWORD);
        jdbc.update("delete from sign_in_attempt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"door.anna", "Door.Anna", " DOOR.ANNA ", "ｄoor.anna"})
    void aNameIsTheSameHoweverItIsTyped(String typed) throws Exception {
        signIn(typed, PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongNameAndAWrongPasswordAreToldInTheSameWords() throws Exception {
        signIn("door.anna", "wrong").andExpect(redirectedUrl("/sign-in?error"));
        signIn("door.nobody", PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
        signIn("door\r\nnobody\u202E", PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void twoHundredGuessesAtTheSameMomentCompareTenPasswordsAtMost() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        var guesses = Collections.<Callable<Boolean>>nCopies(200, () -> throttle.take("door.guessed", "10.0.0.1"));

        long compared =
                threads.invokeAll(guesses).stream().filter(DoorTests::isTaken).count();
        threads.shutdown();

        assertThat(compared).isBetween(1L, 10L);
    }

    @Test
    void aLockOpensByItselfAfterAQuarterOfAnHour() throws Exception {
        for (int guess = 0; guess < 10; guess++) {
            signIn("door.anna", "wrong " + guess).andExpect(redirectedUrl("/sign-in?error"));
        }
        signIn("door.anna", PASSWORD).andExpect(redirectedUrl("/sign-in?locked"));

        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        signIn("door.anna", PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void theSessionHasAnotherIdAfterSigningIn() throws Exception {
        var before = mvc.perform(get("/customers").accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");

        var after = mvc.perform(post("/sign-in")
                        .cookie(before)
                        .with(csrf())
                        .param("username", "door.anna")
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        mvc.perform(get("/profile").cookie(before)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/profile").cookie(after)).andExpect(status().isOk());
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() throws Exception {
        Cookie session = signIn("door.anna", PASSWORD).andReturn().getResponse().getCookie("SESSION");

        mvc.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/sign-in?signedOut"));

        mvc.perform(get("/profile").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aPageThatExpiredSaysSoAndChangesNothing() throws Exception {
        mvc.perform(post("/profile/sign-out-everywhere").with(people.as("door.anna")))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute("detail", "This page had expired. Please reload it and try again."));

        mvc.perform(get("/profile").with(people.as("door.anna"))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing/here", "/actuator", "/actuator/env", "/actuator/prometheus", "/h2-console"})
    void whatIsNotThereIsNotThereForAnybodySignedIn(String path) throws Exception {
        mvc.perform(get(path).with(people.as("door.anna"))).andExpect(status().isNotFound());
    }

    @Test
    void theApiTellsProgramsWhatIsMissing() throws Exception {
        mvc.perform(get("/api/nothing").with(people.as("door.anna")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/tokens"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/tokens").header("Authorization", "Bearer wrong")).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in", "/profile", "/nothing", "/admin/users", "/favicon.svg", "/api/tokens", "/api/nothing"
            })
    void everyAnswerCarriesItsProtection(String path) throws Exception {
        mvc.perform(get(path).with(people.as("door.anna")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(
                        header().string("Content-Security-Policy", not(containsString("script-src 'self' 'unsafe"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/profile", "/nothing", "/admin/users", "/api/tokens"})
    void nothingThatIsSaidIsKeptByTheBrowser(String path) throws Exception {
        mvc.perform(get(path).with(people.as("door.anna")))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void theDemonstrationDoorDoesNotExistOutsideTheDemonstration() throws Exception {
        jdbc.update("update app_user set demonstration = true where username = 'door.anna'");

        mvc.perform(post("/sign-in/demonstration").with(csrf()).param("username", "door.anna"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/sign-in")).andExpect(content().string(not(containsString("door.anna"))));
        jdbc.update("update app_user set demonstration = false where username = 'door.anna'");
    }

    @Test
    void aForgedHostDoesNotLeadAway() throws Exception {
        mvc.perform(get("/customers").header("Host", "evil.example").header("X-Forwarded-Host", "evil.example"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", not(containsString("evil"))));
    }

    @Test
    void aCharacterThatCannotBeKeptIsTheSendersMistake() throws Exception {
        mvc.perform(post("/profile/tokens")
                        .with(people.as("door.anna"))
                        .with(csrf())
                        .param("name", "a\u0000b"))
                .andExpect(status().isBadRequest());
    }

    private ResultActions signIn(String username, String password) throws Exception {
        return mvc.perform(
                post("/sign-in").with(csrf()).param("username", username).param("password", password));
    }

    private static boolean isTaken(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
