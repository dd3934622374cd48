package io.startier.account;

import io.startier.shared.WebConfiguration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers in which language each person last used the application, for what reaches them elsewhere. */
@Component
class Languages {

    private final JdbcClient jdbc;

    Languages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of those that the application speaks; any other is not worth remembering. */
    void remember(long userId, Locale language) {
        if (WebConfiguration.LANGUAGES.contains(language)) {
            jdbc.sql(
                            "update app_user set language = :language where id = :user and language is distinct from :language")
                    .param("language", language.toLanguageTag())
                    .param("user", userId)
                    .update();
        }
    }
}
