package io.startier.engagement.calendar;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The calendar as a file for whoever has its secret address: what its owner may see at this moment, from a month ago until
 * half a year ahead. 404 for any other address, and once the owner is not active any more (row C5).
 */
@Controller
class FeedDownload {

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 183;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final FeedTokens tokens;
    private final Calendars calendars;
    private final People people;
    private final Messages messages;
    private final Times times;

    FeedDownload(FeedTokens tokens, Calendars calendars, People people, Messages messages, Times times) {
        this.tokens = tokens;
        this.calendars = calendars;
        this.people = people;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/calendar/feed/{token}.ics")
    @Allowed(anonymous = true)
    ResponseEntity<byte[]> read(@PathVariable String token) throws IOException {
        var owner = tokens.owner(token).orElseThrow(() -> new NotFound("calendar feed"));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header("Content-Disposition", "inline; filename=\"startier.ics\"")
                .body(file(owner));
    }

    /** The sources speak to the owner, whatever language the reading programme asks for. */
    private byte[] file(CurrentUser owner) throws IOException {
        var language = languageOf(owner);
        LocaleContextHolder.setLocale(language);
        var entries = calendars
                .between(
                        times.today().minusDays(DAYS_BACK),
                        times.today().plusDays(DAYS_AHEAD),
                        new CalendarReader(owner, null, null))
                .stream()
                .map(entry -> new CalendarFile.Named(entry, messages.in(language, "calendar.kind." + entry.kind())))
                .toList();
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var file = new ByteArrayOutputStream();
        new CalendarFile(messages.in(language, "calendar.title"), base, times.zone(), times.now()).write(entries, file);
        return file.toByteArray();
    }

    private Locale languageOf(CurrentUser owner) {
        return people.mailboxOf(owner.id())
                .flatMap(mailbox -> Optional.ofNullable(mailbox.language()))
                .orElse(Locale.ENGLISH);
    }
}
