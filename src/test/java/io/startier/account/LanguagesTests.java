package io.startier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.testing.ApplicationTest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** In which language a person is written to: that in which they last used the application. */
@ApplicationTest
class LanguagesTests {

    private static final String NAME = "lingua";
    private static final String PASSWORD = "a quiet lake in spring";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private People known;

    private long id;

    @BeforeEach
    void somebodyWithAPassword() {
        id = people.user(NAME, null, Role.SALESPERSON);
        people.password(NAME, PASSWORD);
    }

    @Test
    void theLanguageOfTheSignInPageIsRemembered() throws Exception {
        mvc.perform(post("/sign-in")
                .param("username", NAME)
                .param("password", PASSWORD)
                .cookie(new Cookie("language", "zh-TW"))
                .with(csrf()));

        assertThat(language()).isEqualTo(Locale.TRADITIONAL_CHINESE);
    }

    @Test
    void anotherLanguageThatIsChosenLaterIsRemembered() throws Exception {
        mvc.perform(get("/profile").param("lang", "zh-CN").with(people.as(NAME)));
        assertThat(language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);

        mvc.perform(get("/profile").param("lang", "en").with(people.as(NAME)));
        mvc.perform(get("/profile").header("Accept-Language", "zh-CN").with(people.as(NAME)));
        assertThat(language()).isEqualTo(Locale.ENGLISH);
    }

    private Locale language() {
        return known.mailboxOf(id).orElseThrow().language();
    }
}
