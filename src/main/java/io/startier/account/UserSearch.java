package io.startier.account;

import io.startier.shared.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds users by user name, name, role, team and activity, in pages of 50 by user name. */
@Component
class UserSearch {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    UserSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null where nothing is asked for; {@code team} is a code. */
    record Filter(String q, Role role, String team, Boolean active) {

        public boolean isEmpty() {
            return isBlank(q) && role == null && isBlank(team) && active == null;
        }

        private static boolean isBlank(String text) {
            return text == null || text.isBlank();
        }
    }

    /** @param invited whether the person has not set a password yet */
    record Row(
            long id,
            String username,
            String name,
            String email,
            List<Role> roles,
            String team,
            String teamName,
            boolean active,
            boolean invited) {}

    /** @param next cursor of the next page, or null on the last */
    record Page(List<Row> items, String next) {}

    Page page(Filter filter, String cursor) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new HashMap<String, Object>();
        narrow(filter, conditions, parameters);
        if (!Filter.isBlank(cursor)) {
            conditions.add("u.username > :after");
            parameters.put("after", Cursor.decode(cursor, 1).values().get(0));
        }
        var rows = jdbc.sql("""
                        select u.id, u.username, u.name, u.email, u.active,
                               u.password_hash is null and not u.demonstration as invited,
                               t.code as team, t.name as team_name,
                               (select string_agg(r.role, ',') from user_role r where r.user_id = u.id) as roles
                        from app_user u left join team t on t.id = u.team_id
                        where %s order by u.username limit %d
                        """.formatted(String.join(" and ", conditions), PAGE + 1))
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
        return rows.size() <= PAGE ? new Page(rows, null) : cut(rows);
    }

    private static Page cut(List<Row> rows) {
        var last = rows.get(PAGE - 1).username();
        return new Page(rows.subList(0, PAGE), new Cursor(List.of(last)).encoded());
    }

    private static void narrow(Filter filter, List<String> conditions, HashMap<String, Object> parameters) {
        if (!Filter.isBlank(filter.q())) {
            conditions.add("(u.username like :q escape '!' or lower(u.name) like :q escape '!')");
            parameters.put("q", "%" + escaped(filter.q().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        if (filter.role() != null) {
            conditions.add("exists (select 1 from user_role r where r.user_id = u.id and r.role = :role)");
            parameters.put("role", filter.role().name());
        }
        if (!Filter.isBlank(filter.team())) {
            conditions.add("t.code = :team");
            parameters.put("team", filter.team());
        }
        if (filter.active() != null) {
            conditions.add("u.active = :active");
            parameters.put("active", filter.active());
        }
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Row row(ResultSet row) throws SQLException {
        var roles = row.getString("roles");
        return new Row(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                roles == null
                        ? List.of()
                        : Arrays.stream(roles.split(","))
                                .map(Role::valueOf)
                                .sorted()
                                .toList(),
                row.getString("team"),
                row.getString("team_name"),
                row.getBoolean("active"),
                row.getBoolean("invited"));
    }
}
