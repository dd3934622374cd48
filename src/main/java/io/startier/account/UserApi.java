package io.startier.account;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users over HTTP, for administrators; and the invitation by which a new user sets a password (rows X3, X5). */
@RestController
@Allowed(Role.ADMINISTRATOR)
class UserApi {

    private final UserRegister register;
    private final UserSearch search;
    private final Invitations invitations;

    UserApi(UserRegister register, UserSearch search, Invitations invitations) {
        this.register = register;
        this.search = search;
        this.invitations = invitations;
    }

    /** @param team code of the team, or left out */
    record UserRequest(String username, String name, String email, Set<Role> roles, String team) {

        UserProfile profile() {
            return new UserProfile(username, name, email, roles, team);
        }
    }

    /** @param invitation secret for {@code POST /api/invitations/{invitation}}: works once, for seven days */
    record InvitedUser(long id, String username, String invitation) {}

    record Password(String password) {}

    /** One page of users by user name. @param cursor opaque, from {@code next} of the page before */
    @GetMapping("/api/users")
    UserSearch.Page list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Role role,
            @RequestParam(required = false) String team,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String cursor) {
        return search.page(new UserSearch.Filter(q, role, team, active), cursor);
    }

    /** Adds a user; 422 with the fields that cannot be taken. */
    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    InvitedUser add(@RequestBody UserRequest request, CurrentUser administrator) {
        var profile = request.profile();
        var invited = register.registerAndInvite(profile, administrator.actor());
        return new InvitedUser(invited.id(), profile.username(), invited.secret());
    }

    /** Sets the password and so makes the account usable; 410 when the invitation was used or has expired. */
    @PostMapping("/api/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(anonymous = true)
    void accept(@PathVariable String invitation, @RequestBody Password password) {
        invitations.accept(invitation, password.password());
    }
}
