package io.startier.account;

import io.startier.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** A form whose token is missing or old was open for too long: 403 with a sentence that says so. */
@Component
class ExpiredPages implements AccessDeniedHandler {

    private final Messages messages;
    private final LocaleResolver locales;

    ExpiredPages(Messages messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        request.setAttribute("detail", messages.in(locales.resolveLocale(request), "error.expired"));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
