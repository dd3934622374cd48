package io.startier.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the person behind a request from the database, or anybody else with what they may do. */
@Component
public class CurrentUsers {

    private final Users users;
    private final JdbcClient jdbc;

    CurrentUsers(Users users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    /** The user as of now, or nothing when the account or the credentials are not valid any more. */
    @Transactional(readOnly = true)
    Optional<CurrentUser> of(SignedIn signedIn) {
        return users.findById(signedIn.userId())
                .filter(User::isActive)
                .filter(user -> user.credentialsVersion() == signedIn.credentialsVersion())
                .map(this::current);
    }

    /** The user as of now, or nothing when the account is not active. */
    @Transactional(readOnly = true)
    public Optional<CurrentUser> withId(long id) {
        return users.findById(id).filter(User::isActive).map(this::current);
    }

    private CurrentUser current(User user) {
        var led = user.roles().contains(Role.SALES_MANAGER) ? teamsFrom(user.teamId()) : List.<Long>of();
        return new CurrentUser(user.id(), user.username(), user.name(), user.roles(), user.teamId(), led);
    }

    private List<Long> teamsFrom(Long teamId) {
        if (teamId == null) {
            return List.of();
        }
        return jdbc.sql("""
                        with recursive below (id) as (
                            select id from team where id = :team
                            union
                            select t.id from team t join below b on t.parent_id = b.id
                        )
                        select id from below
                        """).param("team", teamId).query(Long.class).list();
    }
}
