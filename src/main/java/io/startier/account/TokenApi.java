package io.startier.account;

import io.startier.account.AccessTokens.NewToken;
import io.startier.account.AccessTokens.Token;
import io.startier.shared.Refused;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal access tokens over HTTP (row X5). */
@RestController
@RequestMapping("/api/tokens")
@Allowed(everyone = true)
class TokenApi {

    private static final int DEFAULT_DAYS = 90;

    private final AccessTokens tokens;

    TokenApi(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** @param expiresInDays 1 to 365, 90 if left out */
    record TokenRequest(String name, Integer expiresInDays) {}

    /**
     * Makes a token for the owner of the name and password sent by HTTP Basic. The token stands in the answer and nowhere
     * else. 401 for a wrong password, 429 after too many, 403 when asked with a token: a stolen one must not have children.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewToken create(
            @RequestBody TokenRequest request,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
            CurrentUser user) {
        if (authorization != null && authorization.startsWith("Bearer ")) {
            throw new Refused("account.token.password");
        }
        return tokens.create(
                user, request.name(), request.expiresInDays() == null ? DEFAULT_DAYS : request.expiresInDays());
    }

    /** The caller's own tokens that still work, newest first. */
    @GetMapping
    List<Token> list(CurrentUser user) {
        return tokens.of(user);
    }

    /** Ends one of the caller's own tokens at once; 404 for any other. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, CurrentUser user) {
        tokens.revoke(id, user);
    }
}
