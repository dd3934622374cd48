package io.startier.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTests {

    @ParameterizedTest
    @CsvSource({"Anna.Lee,anna.lee", "' anna ',anna", "ａｎｎａ,anna", "李娜,李娜"})
    void oneNameHasOneSpelling(String typed, String kept) {
        assertThat(Usernames.normalised(typed)).isEqualTo(kept);
    }

    @Test
    void marksThatCannotBeSeenDoNotMakeAnotherName() {
        assertThat(Usernames.normalised("an\u200Bna\u0000\r\n\u202E")).isEqualTo("anna");
    }

    @Test
    void noNameIsLongerThanTheColumnThatKeepsIt() {
        assertThat(Usernames.normalised("x".repeat(1_000))).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna.lee@example.org", "李娜", "7seas", "a_b-c"})
    void lettersAndDigitsMakeAName(String name) {
        assertThat(Usernames.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".anna", "anna lee", "anna/lee", "<b>", "anna;"})
    void nothingElseDoes(String name) {
        assertThat(Usernames.isValid(name)).isFalse();
    }
}
