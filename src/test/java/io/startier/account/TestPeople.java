package io.startier.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.startier.shared.Times;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Teams and users that a test needs, and requests in their name. Asking for one that is there already returns it. */
@Component
public class TestPeople {

    private final Users users;
    private final Teams teams;
    private final CurrentUsers currentUsers;
    private final PasswordEncoder passwords;
    private final Times times;

    TestPeople(Users users, Teams teams, CurrentUsers currentUsers, PasswordEncoder passwords, Times times) {
        this.users = users;
        this.teams = teams;
        this.currentUsers = currentUsers;
        this.passwords = passwords;
        this.times = times;
    }

    /** The id of the team; {@code parentCode} null for one at the top. */
    @Transactional
    public long team(String code, String parentCode) {
        return teams.findByCode(code).map(Team::id).orElseGet(() -> {
            var parent = parentCode == null ? null : team(parentCode, null);
            return teams.save(new Team(code, "Team " + code, parent)).id();
        });
    }

    public long team(String code) {
        return team(code, null);
    }

    /** The id of an active user without a password; {@code teamCode} null for none. */
    @Transactional
    public long user(String username, String teamCode, Role... roles) {
        return users.findByUsername(username).map(User::id).orElseGet(() -> {
            Set<Role> held = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(Arrays.asList(roles));
            var teamId = teamCode == null ? null : team(teamCode);
            var user = new User(username, "Name " + username, username + "@example.org", held, teamId, times.now());
            return users.save(user).id();
        });
    }

    @Transactional
    public void password(String username, String password) {
        user(username).setPassword(passwords.encode(password));
    }

    @Transactional
    public void deactivate(String username) {
        user(username).deactivate();
    }

    /** The user as handlers get them. */
    public CurrentUser current(String username) {
        return currentUsers.of(signedIn(username)).orElseThrow();
    }

    /** {@code mvc.perform(get("/customers").with(people.as("anna")))}: pages and API alike, POST needs csrf() besides. */
    public RequestPostProcessor as(String username) {
        return authentication(PasswordSignIn.signedIn(user(username)));
    }

    private SignedIn signedIn(String username) {
        return (SignedIn) PasswordSignIn.signedIn(user(username)).getPrincipal();
    }

    private User user(String username) {
        return users.findByUsername(username).orElseThrow();
    }
}
