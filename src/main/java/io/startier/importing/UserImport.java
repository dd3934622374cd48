package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.UserProfile;
import io.startier.account.UserRegister;
import io.startier.shared.CleanText;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users: how they stand in files and how they are kept. They get no password; the administrator invites them. */
@Component
class UserImport implements RowReader, RecordStore {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@-]{1,100}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final UserRegister register;
    private final JdbcClient jdbc;

    UserImport(UserRegister register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.USERS;
    }

    @Override
    public RecordType type() {
        return RecordType.USER;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("username", "name", "email", "roles");
        var username = lower(cells.key("username"));
        if (username != null && !USERNAME.matcher(username).matches()) {
            cells.fault("username", "username");
        }
        var email = cells.text("email");
        if (email != null && !EMAIL.matcher(email).matches()) {
            cells.fault("email", "email");
        }
        var team = cells.key("team");
        if (team != null && !load.teams().containsKey(team)) {
            cells.fault("team", "team");
        }
        var roles = roles(cells);
        requireOthersRoles(cells, username, roles, load.user());
        var given = Fields.none()
                .with("name", cells.text("name"))
                .with("email", email)
                .with("roles", String.join(";", roles))
                .with("team", team);
        return List.of(new Entry(RecordType.USER, username, given));
    }

    private static Set<String> roles(Cells cells) {
        var known = Arrays.stream(Role.values()).map(Role::name).toList();
        var roles = new TreeSet<String>();
        var text = CleanText.line(cells.raw("roles"), 200).value();
        for (var word : text == null ? new String[0] : text.split("[;,；，、|]")) {
            var role = word.strip().toUpperCase(Locale.ROOT);
            if (!role.isEmpty() && !known.contains(role)) {
                cells.fault("roles", "roles", String.join("; ", known));
            }
            roles.add(role);
        }
        roles.remove("");
        return roles;
    }

    private static void requireOthersRoles(Cells cells, String username, Set<String> roles, CurrentUser user) {
        var own = user.roles().stream().map(Role::name).collect(Collectors.toSet());
        if (user.username().equals(username) && !own.equals(roles)) {
            cells.fault("roles", "ownRoles");
        }
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var found = new HashMap<String, Fields>();
        for (var some : Pieces.of(keys)) {
            jdbc.sql("""
                            select u.username, u.name, u.email, t.code as team,
                                   (select string_agg(r.role, ';' order by r.role) from user_role r
                                    where r.user_id = u.id) as roles
                            from app_user u left join team t on t.id = u.team_id
                            where u.username in (:names)
                            """).param("names", some).query(row -> {
                found.put(
                        row.getString("username"),
                        Fields.none()
                                .with("name", row.getString("name"))
                                .with("email", row.getString("email"))
                                .with("roles", row.getString("roles"))
                                .with("team", row.getString("team")));
            });
        }
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        var ids = ids(changes.stream().map(Change::key).toList());
        for (var change : changes) {
            var fields = change.after();
            var profile = new UserProfile(
                    change.key(), fields.get("name"), fields.get("email"), roles(fields), fields.get("team"));
            var id = ids.get(change.key());
            if (id == null) {
                register.register(profile, load.actor());
            } else {
                register.change(id, profile, load.user());
            }
        }
    }

    /** Users stay, since others may have named them already, but nobody can sign in as them. */
    @Override
    public void remove(List<String> keys, Load load) {
        ids(keys).values().forEach(id -> register.deactivate(id, load.user()));
    }

    private Map<String, Long> ids(Collection<String> usernames) {
        var ids = new HashMap<String, Long>();
        for (var some : Pieces.of(usernames)) {
            jdbc.sql("select id, username from app_user where username in (:names)")
                    .param("names", some)
                    .query(row -> {
                        ids.put(row.getString(2), row.getLong(1));
                    });
        }
        return ids;
    }

    private static Set<Role> roles(Fields fields) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(fields.get("roles").split(";")).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
