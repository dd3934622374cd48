package io.startier;

import io.startier.testing.SourceFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The texts of the product as they stand in the files: one bundle per module, three languages each. */
class MessageBundles {

    static final List<String> CHINESE = List.of("_zh_CN", "_zh_TW");

    private static final String FOLDER = "src/main/resources/messages";

    /** A file's name without its ending (such as {@code customer_zh_CN}), with its texts by key. */
    private final Map<String, Map<String, String>> files = SourceFiles.under(FOLDER, ".properties").stream()
            .collect(Collectors.toMap(
                    file -> file.path().replaceAll(".*/|\\.properties", ""),
                    file -> parse(file.text()),
                    (one, other) -> one,
                    TreeMap::new));

    Map<String, Map<String, String>> files() {
        return files;
    }

    /** The English bundles by module. */
    Map<String, Map<String, String>> english() {
        var english = new TreeMap<>(files);
        english.keySet().removeIf(name -> name.contains("_"));
        return english;
    }

    /** The texts of one file; empty where it is missing. */
    Map<String, String> of(String file) {
        return files.getOrDefault(file, Map.of());
    }

    /** Read as the application reads it, so that escapes and continued lines mean the same. */
    private static Map<String, String> parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
