package io.startier.engagement.satisfaction;

import io.startier.account.People;
import io.startier.notification.Letter;
import io.startier.notification.LetterWriter;
import io.startier.notification.PublicAddress;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail with the link to a survey, in the survey's language; answers to it go to whoever asks. */
@Component
class SurveyMail implements LetterWriter {

    static final String KIND = "SURVEY";

    private record Open(long id, String name, String language, long sentBy, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final SurveyLinks links;
    private final PublicAddress address;
    private final CompanySettings settings;
    private final People people;
    private final Messages messages;
    private final Times times;

    SurveyMail(
            JdbcClient jdbc,
            SurveyLinks links,
            PublicAddress address,
            CompanySettings settings,
            People people,
            Messages messages,
            Times times) {
        this.jdbc = jdbc;
        this.links = links;
        this.address = address;
        this.settings = settings;
        this.people = people;
        this.messages = messages;
        this.times = times;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing where it is answered or over, or the contact was removed. */
    @Override
    public Optional<Letter> write(String key) {
        return jdbc.sql("select id, contact_name as name, language, sent_by, expires_at from survey"
                        + " where id = ? and contact_id is not null and answered_at is null and expires_at > ?")
                .params(Long.valueOf(key), Timestamp.from(times.now()))
                .query(Open.class)
                .optional()
                .flatMap(survey ->
                        address.of(links.to(survey.id(), survey.language())).map(link -> letter(survey, link)));
    }

    private Letter letter(Open survey, String link) {
        var language = Locale.forLanguageTag(survey.language());
        var company = settings.company().name();
        var asker = people.mailboxOf(survey.sentBy()).orElseThrow();
        var until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(survey.expiresAt().atZone(times.zone()));
        return new Letter(
                survey.name(),
                language,
                messages.in(language, "satisfaction.mail.subject", company),
                messages.in(language, "satisfaction.mail.body", survey.name(), asker.name(), company, link, until),
                asker.active() ? asker.email() : null);
    }
}
