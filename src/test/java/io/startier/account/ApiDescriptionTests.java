package io.startier.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Row X5. */
@ApplicationTest
class ApiDescriptionTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void programsFindEveryCallAndNothingOfTheInside() {
        assertThat(mvc.get().uri("/v3/api-docs").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"title\":\"StarTier\"", "/api/proposals/{id}/decision", "/api/imports", "bearer")
                .doesNotContain("CurrentUser");
    }
}
