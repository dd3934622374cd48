package io.startier.account;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

/** What people do with their own account. */
@Component
class OwnAccount {

    private final Users users;
    private final Invitations invitations;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    OwnAccount(
            Users users,
            Invitations invitations,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.users = users;
        this.invitations = invitations;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    boolean hasPassword(CurrentUser owner) {
        return user(owner).passwordHash() != null;
    }

    /**
     * Ends all sessions and tokens of the user; the caller may begin a new session with what is returned. Guesses at the old
     * password count together with those at the sign-in page.
     *
     * @throws Invalid when the old password is wrong or the new one does not keep the rules
     * @throws ErrorResponseException 429 after too many guesses
     */
    User changePassword(CurrentUser owner, String old, String wanted, String address) {
        var hash = user(owner).passwordHash();
        if (hash == null) {
            throw new NotFound("password");
        }
        if (!throttle.take(owner.username(), address)) {
            var refused = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
            refused.getHeaders().set("Retry-After", "900");
            throw refused;
        }
        if (old == null || !passwords.matches(old, hash)) {
            throw new Invalid("old", "account.password.wrong");
        }
        throttle.forget(owner.username());
        PasswordRules.check("password", wanted, owner.username());
        var newHash = passwords.encode(wanted);
        return transaction.execute(status -> setPassword(owner, newHash));
    }

    /** Ends all sessions and tokens of the user, this one too. */
    void signOutEverywhere(CurrentUser owner) {
        transaction.executeWithoutResult(status -> {
            user(owner).endSessions();
            audit.record(event(owner, "SIGNED_OUT_EVERYWHERE"));
        });
    }

    private User setPassword(CurrentUser owner, String hash) {
        var user = user(owner);
        user.setPassword(hash);
        invitations.cancel(user.id());
        audit.record(event(owner, "PASSWORD_CHANGED"));
        return user;
    }

    private User user(CurrentUser owner) {
        return users.findById(owner.id()).orElseThrow(() -> new NotFound("user"));
    }

    private static AuditEvent event(CurrentUser owner, String action) {
        return AuditEvent.by(owner.actor(), action).on("user", owner.username(), owner.name());
    }
}
