package io.startier.notification.delivery;

import java.net.URI;
import java.util.Set;

/**
 * Where notices go besides the people's own inboxes.
 *
 * @param secret signs each call; null where calls are not signed
 * @param kinds those that go there
 * @param version counts the changes
 */
record Webhook(String url, String secret, WebhookFormat format, Set<String> kinds, int version) {

    Webhook {
        kinds = Set.copyOf(kinds);
    }

    /** Without the path, which is a secret of its own with many services. */
    String host() {
        return URI.create(url).getAuthority();
    }

    boolean isSigned() {
        return secret != null;
    }

    @Override
    public String toString() {
        return "Webhook to " + host();
    }
}
