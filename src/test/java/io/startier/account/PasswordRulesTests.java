package io.startier.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "kW8#mQ2!vT9z",
                "我喜欢在清晨喝一杯热热的茶",
                "zwölf Boxkämpfer",
                "   seven words and blanks  ",
                "river-otter-1987",
                "annaberger hut"
            })
    void aLongUncommonPasswordIsTakenWhateverItsSigns(String password) {
        assertThat(PasswordRules.complaint(password, "anna")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',0", "short,5", "elevenchars,11"})
    void elevenCharactersAreTooFew(String password, int length) {
        assertThat(password).hasSize(length);
        assertThat(PasswordRules.complaint(password, "anna")).contains("account.password.short");
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() {
        assertThat(PasswordRules.complaint("😀🎈🚀🌵🦊🐝", "anna")).contains("account.password.short");
        assertThat(PasswordRules.complaint("😀🎈🚀🌵🦊🐝🍀🎲🧭🪁🛶🎻", "anna")).isEmpty();
    }

    @Test
    void upTo128CharactersAreTaken() {
        var lasting = "The quick onyx goblin jumps over a lazy dwarf, ".repeat(3);

        assertThat(PasswordRules.complaint(lasting.substring(0, 128), "anna")).isEmpty();
        assertThat(PasswordRules.complaint(lasting.substring(0, 129), "anna")).contains("account.password.long");
    }

    @Test
    void theUserNameIsNotAPasswordHoweverItIsSpelt() {
        assertThat(PasswordRules.complaint("Maximilian.Weber", "maximilian.weber"))
                .contains("account.password.username");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "            ",
                "abcabcabcabc",
                "123123123123",
                "123456789012",
                "098765432109",
                "qwertyuiopas",
                "abcdefghijkl",
                "1q2w3e4r5t6y",
                "password1234",
                "Password2026!",
                "P@ssw0rd1234",
                "!!!welcome!!!",
                "Administrator1",
                "startier2026!",
                "changeme12345"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(PasswordRules.complaint(password, "anna")).contains("account.password.common");
    }
}
