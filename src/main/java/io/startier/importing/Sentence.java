package io.startier.importing;

import io.startier.shared.SpokenException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A message kept for readers of any language: its key and its arguments. */
record Sentence(String key, List<String> arguments) {

    private static final JsonMapper JSON = new JsonMapper();

    static Sentence of(SpokenException spoken) {
        return new Sentence(
                spoken.messageKey(),
                Arrays.stream(spoken.arguments()).map(Objects::toString).toList());
    }

    static Sentence of(String key, String... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    static Sentence read(String text) {
        return text == null ? null : JSON.readValue(text, Sentence.class);
    }
}
