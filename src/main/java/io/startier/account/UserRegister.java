package io.startier.account;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Users as administrators keep them (row X3). Nobody changes the own roles or deactivates the own account, and one active
 * administrator who can sign in always remains. What is changed here holds from the person's very next request on.
 */
@Component
public class UserRegister {

    private final Users users;
    private final Teams teams;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final PeopleNews news;
    private final Times times;

    UserRegister(Users users, Teams teams, Invitations invitations, AuditTrail audit, PeopleNews news, Times times) {
        this.users = users;
        this.teams = teams;
        this.invitations = invitations;
        this.audit = audit;
        this.news = news;
        this.times = times;
    }

    /**
     * Adds a user who cannot sign in yet.
     *
     * @return the id
     * @throws Invalid when a field cannot be taken or the user name is taken
     */
    @Transactional
    public long register(UserProfile raw, Actor by) {
        var profile = raw.checked();
        if (users.findByUsername(profile.username()).isPresent()) {
            throw new Invalid("username", "account.user.taken", profile.username());
        }
        var user = users.save(new User(
                profile.username(), profile.name(), profile.email(), profile.roles(), teamId(profile), times.now()));
        audit.record(event(by, "USER_ADDED", user)
                .with("email", profile.email())
                .with("roles", UserChanges.roles(profile.roles()))
                .with("team", profile.team()));
        news.tell(profile.roles());
        return user.id();
    }

    /** A new user and the secret of the invitation, which can never be read again. */
    record Invited(long id, String secret) {}

    /** Adds a user like {@link #register} and makes an invitation. */
    @Transactional
    Invited registerAndInvite(UserProfile raw, Actor by) {
        long id = register(raw, by);
        return new Invited(id, invitations.invite(user(id)));
    }

    /**
     * Changes everything but the user name.
     *
     * @return whether anything changed
     * @throws Conflict when the last administrator would be lost
     * @throws Refused when the roles are the own ones
     * @throws NotFound when there is no such user
     */
    @Transactional
    public boolean change(long id, UserProfile raw, CurrentUser by) {
        users.lockActiveWith(Role.ADMINISTRATOR);
        return change(user(id), raw.checked(), by);
    }

    /** Like {@link #change(long, UserProfile, CurrentUser)}, but only if the user is still as the form showed it. */
    @Transactional
    boolean change(long id, UserForm form, CurrentUser by) {
        users.lockActiveWith(Role.ADMINISTRATOR);
        var user = user(id);
        if (!form.isOf(user.version())) {
            throw new Conflict("account.stale");
        }
        return change(user, form.profile(user.username()).checked(), by);
    }

    private boolean change(User user, UserProfile profile, CurrentUser by) {
        if (user.id() == by.id() && !user.roles().equals(profile.roles())) {
            throw new Refused("account.user.ownRoles");
        }
        var changes = UserChanges.between(user, teamCode(user), profile);
        if (changes.isEmpty()) {
            return false;
        }
        boolean couldAdminister = user.canAdminister();
        var before = user.roles();
        user.describe(profile.name(), profile.email());
        user.assign(profile.roles(), teamId(profile));
        audit.record(changes.addTo(event(by.actor(), "USER_CHANGED", user)));
        keepAnAdministrator(couldAdminister && !user.canAdminister());
        if (user.isActive() && changes.ofRights()) {
            news.tell(Stream.of(before, user.roles()).flatMap(Set::stream).collect(Collectors.toSet()));
        }
        return true;
    }

    @Transactional
    public void deactivate(long id, CurrentUser by) {
        users.lockActiveWith(Role.ADMINISTRATOR);
        var user = user(id);
        if (id == by.id()) {
            throw new Refused("account.user.ownActivity");
        }
        if (!user.isActive()) {
            return;
        }
        boolean couldAdminister = user.canAdminister();
        user.deactivate();
        invitations.cancel(id);
        audit.record(event(by.actor(), "USER_DEACTIVATED", user));
        keepAnAdministrator(couldAdminister);
        news.tell(user.roles());
    }

    @Transactional
    public void activate(long id, CurrentUser by) {
        var user = user(id);
        if (!user.isActive()) {
            user.activate();
            audit.record(event(by.actor(), "USER_ACTIVATED", user));
            news.tell(user.roles());
        }
    }

    /**
     * A new link by which the person sets a password; earlier links are dead.
     *
     * @throws Conflict when the user is not active
     */
    @Transactional
    public String invite(long id, CurrentUser by) {
        var user = user(id);
        if (!user.isActive()) {
            throw new Conflict("account.user.inactive", user.name());
        }
        audit.record(event(by.actor(), "USER_INVITED", user));
        return invitations.invite(user);
    }

    private void keepAnAdministrator(boolean oneIsLost) {
        if (oneIsLost && users.countAdministrators() == 0) {
            throw new Conflict("account.user.lastAdministrator");
        }
    }

    private User user(long id) {
        return users.findById(id).orElseThrow(() -> new NotFound("user"));
    }

    private Long teamId(UserProfile profile) {
        if (profile.team() == null) {
            return null;
        }
        return teams.findByCode(profile.team())
                .map(Team::id)
                .orElseThrow(() -> new Invalid("team", "account.user.team", profile.team()));
    }

    private String teamCode(User user) {
        return user.teamId() == null
                ? null
                : teams.findById(user.teamId()).map(Team::code).orElseThrow();
    }

    private static AuditEvent event(Actor by, String action, User user) {
        return AuditEvent.by(by, action).on("user", user.username(), user.name());
    }
}
