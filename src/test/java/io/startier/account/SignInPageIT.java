package io.startier.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.startier.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInPageIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"en, Sign in", "zh-CN, 登录", "zh-TW, 登入"})
    void theDoorSpeaksTheLanguageOfTheBrowser(String language, String heading) {
        inLanguage(language);
        open("/sign-in");

        assertThat(page().locator("html")).hasAttribute("lang", language);
        assertThat(page().locator("h1")).hasText(heading);
        assertAccessible(page());
    }

    @Test
    void theDoorFitsOnAPhone() {
        onPhone();
        open("/sign-in");

        assertFits(page());
        assertAccessible(page());
    }

    @Test
    void aStrangerIsLedToTheDoor() {
        open("/customers");

        assertThat(page()).hasURL(Pattern.compile(".*/sign-in"));
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhatWasWrong() {
        open("/sign-in");
        page().fill("#username", "nobody");
        page().fill("#password", "not the password");
        page().click("form[action$='/sign-in'] button[type=submit]");

        assertThat(page().getByRole(AriaRole.ALERT)).isVisible();
    }
}
