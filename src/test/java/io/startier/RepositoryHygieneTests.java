package io.startier;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.SourceFiles;
import io.startier.testing.SourceFiles.SourceFile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RepositoryHygieneTests {

    private static final List<String> PLACES =
            List.of("src", "docs", ".mvn", ".ci", "pom.xml", "README.md", "CONTRIBUTING.md", "docker-compose.yml");

    private static final List<String> ENDINGS =
            List.of(".java", ".html", ".yml", ".xml", ".sql", ".properties", ".md", ".js", ".css", ".conf", "run");

    /** Where packages come from is for each machine's own settings to say. */
    private static final Pattern PACKAGE_HOST = Pattern.compile("https?://(repo\\d*|registry|plugins|deb)\\.");

    private static final Pattern PERSONAL_FOLDER = Pattern.compile("(?:/home|/Users|[A-Z]:\\\\Users)[/\\\\]\\w+");

    @Test
    void noFileNamesAPackageHostOrSomebodysFolder() {
        assertThat(files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.text())
                        .as(file.path())
                        .doesNotContainPattern(PACKAGE_HOST)
                        .doesNotContainPattern(PERSONAL_FOLDER));
    }

    private static List<SourceFile> files() {
        return PLACES.stream()
                .flatMap(folder -> ENDINGS.stream().flatMap(ending -> SourceFiles.under(folder, ending).stream()))
                .toList();
    }
}
