package io.startier.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Whoever is signed in and chooses another language gets mail in it, too. */
class LanguageInterceptor implements HandlerInterceptor {

    private final Languages languages;

    LanguageInterceptor(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        var user = CurrentUserFilter.of(request);
        if (user != null && request.getParameter("lang") != null) {
            languages.remember(user.id(), RequestContextUtils.getLocale(request));
        }
    }
}
