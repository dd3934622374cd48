package io.startier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokenTests {

    @Test
    void theSameFormHasTheSameTokenAndAnotherOneAnother() {
        var token = FormToken.fresh();

        assertThat(FormToken.of(token)).isEqualTo(token);
        assertThat(FormToken.fresh()).isNotEqualTo(token);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0",
                "0123456789ABCDEF-123456789abcdef-123"
            })
    void whatIsNoTokenOfOursIsNotKept(String sent) {
        assertThat(FormToken.of(sent)).isNotEqualTo(sent).hasSize(36);
    }
}
