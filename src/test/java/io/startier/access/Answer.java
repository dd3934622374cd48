package io.startier.access;

import org.springframework.mock.web.MockHttpServletResponse;

/** What a caller is told, as far as access goes. */
enum Answer {
    /** Let in: what comes then is a matter of the content. */
    LET_IN,
    /** Sent to the sign-in page, or 401 by the API. */
    SIGN_IN,
    /** 403. */
    FORBIDDEN,
    /** 404, whether it exists or not. */
    ABSENT,
    /** Never right. */
    BROKEN;

    static Answer of(MockHttpServletResponse response) {
        int status = response.getStatus();
        if (status >= 500) {
            return BROKEN;
        }
        var target = response.getRedirectedUrl();
        if (status == 401 || (target != null && target.matches("(http://localhost)?/sign-in"))) {
            return SIGN_IN;
        }
        return status == 403 ? FORBIDDEN : status == 404 ? ABSENT : LET_IN;
    }
}
