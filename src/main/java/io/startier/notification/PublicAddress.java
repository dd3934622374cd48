package io.startier.notification;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the application, as the operator says it: never taken from a request, which anybody can forge. */
@Component
public class PublicAddress {

    private final String base;

    /** @throws IllegalArgumentException for what is no address, so that the mistake shows at the start */
    PublicAddress(@Value("${startier.public-url:}") String url) {
        base = url.strip().replaceAll("/+$", "");
        if (!base.isEmpty() && !isAddress(base)) {
            throw new IllegalArgumentException("startier.public-url is not like https://crm.example.com: " + url);
        }
    }

    /** The address, or an empty text. */
    public String base() {
        return base;
    }

    /** The whole address of a path, where there is a path and the public address is known. */
    public Optional<String> of(String path) {
        return path == null || base.isEmpty() ? Optional.empty() : Optional.of(base + path);
    }

    private static boolean isAddress(String url) {
        var uri = URI.create(url);
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }
}
