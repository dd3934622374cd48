package io.startier.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** One of the texts the company is made from: a row per line, cells between bars, comments behind a hash. */
final class DemoFile {

    private DemoFile() {}

    static List<List<String>> rows(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demonstration/" + name).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> split(line, "\\|"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
    }
}
