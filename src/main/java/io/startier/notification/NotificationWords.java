package io.startier.notification;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** News in a reader's language; what was told by a module that is gone is named by its code. */
@Component
public class NotificationWords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final MessageSource texts;

    NotificationWords(MessageSource texts) {
        this.texts = texts;
    }

    /** The kind's name, such as stands in settings. */
    public String name(String kind, Locale language) {
        return texts.getMessage("notification." + kind, null, kind, language);
    }

    /** One line. @param arguments as {@link #written} */
    public String title(String kind, String arguments, Locale language) {
        var values = JSON.readValue(arguments, new TypeReference<List<Object>>() {});
        var title = texts.getMessage("notification." + kind + ".title", values.toArray(), kind, language);
        return title.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** The arguments as they are kept. */
    public static String written(List<Object> arguments) {
        return JSON.writeValueAsString(arguments);
    }
}
