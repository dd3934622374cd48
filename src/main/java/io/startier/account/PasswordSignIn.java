package io.startier.account;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks a password, at the same cost for a name that does not exist. Pages and the API share it, and so its lock-out.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Users users;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final SingletonSupplier<String> hashOfNobody;

    PasswordSignIn(Users users, PasswordEncoder passwords, SignInThrottle throttle) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.hashOfNobody = SingletonSupplier.of(() -> passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = Usernames.normalised(attempt.getName());
        if (!throttle.take(username, addressOf(attempt))) {
            throw new LockedException("Too many attempts");
        }
        var otherwise = hashOfNobody.obtain();
        var user = users.findByUsername(username).filter(User::isActive).filter(known -> known.passwordHash() != null);
        var hash = user.map(User::passwordHash).orElse(otherwise);
        if (!passwords.matches(String.valueOf(attempt.getCredentials()), hash) || user.isEmpty()) {
            throw new BadCredentialsException("Wrong name or password");
        }
        throttle.forget(username);
        return signedIn(user.get());
    }

    static Authentication signedIn(User user) {
        var principal = new SignedIn(user.id(), user.username(), user.credentialsVersion());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
