package io.startier.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs: the person ({@code me}) and the path to come back to after a change of language. */
@ControllerAdvice
class PageAttributes {

    @ModelAttribute("me")
    CurrentUser me(CurrentUser user) {
        return user;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
