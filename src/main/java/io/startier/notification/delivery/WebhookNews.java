package io.startier.notification.delivery;

import java.time.Instant;

/** What a call tells. @param path in the application, or null @param url the same as a whole address where that is known, or null */
record WebhookNews(String stableId, String kind, String title, String path, String url, Instant toldAt) {

    /** In one text, for chats. */
    String line() {
        return url == null ? title : title + "\n" + url;
    }
}
