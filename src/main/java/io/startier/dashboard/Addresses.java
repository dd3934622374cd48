package io.startier.dashboard;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the customers behind a mark are. */
final class Addresses {

    private Addresses() {}

    /** @param tab path of a tab of the account page */
    static String customer(String code, String tab) {
        return "/customers/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8) + "/" + tab;
    }
}
