package io.startier.account;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.LocaleResolver;

/** Takes down each sign-in and each refusal, and sends the person on. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final AuditTrail audit;
    private final Languages languages;
    private final LocaleResolver localeResolver;
    private final TransactionTemplate transaction;

    SignInOutcome(
            AuditTrail audit, Languages languages, LocaleResolver localeResolver, TransactionTemplate transaction) {
        this.audit = audit;
        this.languages = languages;
        this.localeResolver = localeResolver;
        this.transaction = transaction;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        var signedIn = (SignedIn) authentication.getPrincipal();
        record("SIGNED_IN", new Actor(signedIn.userId(), signedIn.username()), signedIn.username(), request);
        languages.remember(signedIn.userId(), localeResolver.resolveLocale(request));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var name = Usernames.normalised(request.getParameter("username"));
        boolean locked = refusal instanceof LockedException;
        record(locked ? "SIGN_IN_LOCKED" : "SIGN_IN_REFUSED", Actor.APPLICATION, name, request);
        response.sendRedirect(request.getContextPath() + (locked ? "/sign-in?locked" : "/sign-in?error"));
    }

    private void record(String action, Actor actor, String username, HttpServletRequest request) {
        transaction.executeWithoutResult(status -> audit.record(
                AuditEvent.by(actor, action).on("user", username, username).with("origin", request.getRemoteAddr())));
    }
}
