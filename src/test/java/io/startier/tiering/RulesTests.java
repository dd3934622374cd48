package io.startier.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class RulesTests {

    @Autowired
    private Schemes schemes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void versionOneSaysWhatTheDefaultsSay() {
        assertThat(schemes.version(1).rules()).isEqualTo(Rules.DEFAULTS);
        assertThat(jdbc.sql("select count(*) from scheme where version_no = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Schemes.read(Schemes.write(Rules.DEFAULTS))).isEqualTo(Rules.DEFAULTS);
    }
}
