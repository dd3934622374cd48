package io.startier.shared;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts in the language of the current reader. */
@Component
public class Messages {

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    public String of(String key, Object... arguments) {
        return in(LocaleContextHolder.getLocale(), key, arguments);
    }

    public String in(Locale locale, String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    public String of(SpokenException exception) {
        return of(exception.messageKey(), exception.arguments());
    }
}
