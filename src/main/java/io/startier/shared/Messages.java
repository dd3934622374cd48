package io.startier.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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

    /** As the reader's language writes a day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(LocaleContextHolder.getLocale())
                .format(day);
    }

    /** The text of the key, or another one where there is none. */
    public String orElse(String key, String otherwise) {
        return source.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    }

    public String in(Locale locale, String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    public String of(SpokenException exception) {
        return of(exception.messageKey(), exception.arguments());
    }
}
