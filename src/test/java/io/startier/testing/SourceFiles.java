package io.startier.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, for rules that no compiler checks. */
public class SourceFiles {

    /** A text file; its path is written with slashes, from the project's root. */
    public record SourceFile(String path, String text) {

        public List<String> lines() {
            return text.lines().toList();
        }
    }

    private SourceFiles() {}

    /** All files with the given ending under a folder, in the order of their paths. */
    public static List<SourceFile> under(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(SourceFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file.toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
