package io.startier;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.SourceFiles;
import org.junit.jupiter.api.Test;

class SourceSizeTests {

    private static final int LINES = 250;

    @Test
    void noFileIsLongerThanAPersonCanHoldInMind() {
        assertThat(SourceFiles.under("src/main/java", ".java"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.lines()).as(file.path()).hasSizeLessThanOrEqualTo(LINES));
    }
}
