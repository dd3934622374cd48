package io.startier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void aCursorComesBackAsItWentOut() {
        var cursor = new Cursor(List.of("海联精密", "", "-12.50", "42"));
        assertThat(Cursor.decode(cursor.encoded(), 4)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "***", "bm9wZQ", "'; drop table customer --"})
    void anAddressThatWasTamperedWithIsRefused(String text) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Cursor.decode(text, 2));
    }
}
