package io.startier.notification;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.notification.NotificationInbox.Row;
import io.startier.shared.IdPage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own notifications for programs (row X6). */
@RestController
@RequestMapping("/api/notifications")
@Allowed(everyone = true)
class NotificationApi {

    private final NotificationInbox inbox;
    private final NotificationCounts counts;
    private final NotificationWords words;

    NotificationApi(NotificationInbox inbox, NotificationCounts counts, NotificationWords words) {
        this.inbox = inbox;
        this.counts = counts;
        this.words = words;
    }

    /**
     * @param title one line in the language that the caller accepts
     * @param link path in the application, or null
     * @param readAt null while unread
     */
    record NotificationJson(long id, String kind, String title, String link, Instant at, Instant readAt) {}

    /** @param unread of all pages @param next for {@code before}, or null on the last page */
    record NotificationsJson(List<NotificationJson> notifications, long unread, String next) {}

    /** Fifty, newest first; {@code unread=true} leaves out what was read; 422 for a {@code before} that is no cursor. */
    @GetMapping
    NotificationsJson page(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) String before,
            CurrentUser user,
            Locale locale) {
        var page = IdPage.of(inbox.page(user, unread, null, IdPage.before(before)), Row::id);
        var found = page.rows().stream().map(row -> json(row, locale)).toList();
        return new NotificationsJson(found, counts.unread(user), page.next());
    }

    /** Marks one as read, which it may be already: 200 with it; 404 for somebody else's. */
    @PostMapping("/{id}/read")
    NotificationJson read(@PathVariable long id, CurrentUser user, Locale locale) {
        return json(inbox.read(id, user), locale);
    }

    /** Marks all as read: 204. */
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(CurrentUser user) {
        inbox.readAll(user, null);
    }

    private NotificationJson json(Row row, Locale locale) {
        var title = words.title(row.kind(), row.arguments(), locale);
        return new NotificationJson(row.id(), row.kind(), title, row.link(), row.toldAt(), row.readAt());
    }
}
