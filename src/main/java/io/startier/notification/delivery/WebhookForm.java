package io.startier.notification.delivery;

import io.startier.notification.NotificationKinds;
import io.startier.shared.FormCheck;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The webhook as typed. An empty secret keeps the one that is kept already. */
record WebhookForm(String url, String secret, String format, List<String> kinds, String version) {

    private static final int URL = 2_000;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;

    WebhookForm {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    static WebhookForm of(Webhook webhook) {
        return new WebhookForm(
                webhook.url(),
                "",
                webhook.format().name(),
                webhook.kinds().stream().sorted().toList(),
                String.valueOf(webhook.version()));
    }

    static WebhookForm empty() {
        return new WebhookForm("", "", WebhookFormat.GENERIC.name(), List.of(), "0");
    }

    WebhookForm withVersion(int current) {
        return new WebhookForm(url, secret, format, kinds, String.valueOf(current));
    }

    /** @param kept the secret that is kept already, or null @throws io.startier.shared.Invalid with every field at fault */
    Webhook checked(String kept, NotificationKinds known) {
        var check = new FormCheck();
        var address = check.line("url", url, URL);
        if (address != null && !isAddress(address)) {
            check.fault("url", "webhook.url.wrong");
        }
        var signing = check.optional("secret", secret, LONGEST);
        if (signing != null && signing.length() < SHORTEST) {
            check.fault("secret", "webhook.secret.short", SHORTEST);
        }
        if (Arrays.stream(WebhookFormat.values()).noneMatch(one -> one.name().equals(format))) {
            check.fault("format", "webhook.format.unknown");
        }
        if (!kinds.stream().allMatch(known::isKnown)) {
            check.fault("kinds", "webhook.kinds.unknown");
        }
        check.complain();
        return new Webhook(
                address, signing == null ? kept : signing, WebhookFormat.valueOf(format), Set.copyOf(kinds), number());
    }

    /** -1, which is nobody's, where it cannot be read. */
    private int number() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static boolean isAddress(String url) {
        try {
            var uri = new URI(url);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return Set.of("http", "https").contains(scheme)
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getPort() <= 65_535;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
