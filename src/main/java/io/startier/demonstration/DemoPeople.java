package io.startier.demonstration;

import io.startier.account.Role;
import io.startier.shared.Actor;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The company itself, its three teams and the people who work there; none of them has a password. */
@Component
class DemoPeople {

    private record Member(String username, String name, Role role, String team) {}

    private static final List<Member> MEMBERS = List.of(
            new Member("zhou.min", "周敏 Zhou Min", Role.GENERAL_MANAGER, null),
            new Member("wang.lei", "王磊 Wang Lei", Role.SALES_MANAGER, "europe"),
            new Member("chen.jie", "陈洁 Chen Jie", Role.SALESPERSON, "europe"),
            new Member("emma.weber", "Emma Weber", Role.SALESPERSON, "europe"),
            new Member("sofia.costa", "Sofia Costa", Role.SALES_MANAGER, "americas"),
            new Member("li.na", "李娜 Li Na", Role.SALESPERSON, "americas"),
            new Member("carlos.ruiz", "Carlos Ruiz", Role.SALESPERSON, "americas"),
            new Member("tanaka.yui", "田中結衣 Tanaka Yui", Role.SALES_MANAGER, "asia"),
            new Member("zhao.qiang", "赵强 Zhao Qiang", Role.SALESPERSON, "asia"),
            new Member("mai.tran", "Mai Tran", Role.SALESPERSON, "asia"),
            new Member("he.jing", "何静 He Jing", Role.EXECUTIVE, null),
            new Member("data.demo", "Dana Hoffmann", Role.DATA_STEWARD, null),
            new Member("admin.demo", "Adrian Keller", Role.ADMINISTRATOR, null));

    private final JdbcTemplate jdbc;
    private final Times times;

    DemoPeople(JdbcTemplate jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void write() {
        set("company.name", "Yunjie Precision Drives 云桀精密传动");
        set("base.currency", "USD");
        addTeam("europe", "Europe");
        addTeam("americas", "Americas");
        addTeam("asia", "Asia Pacific");
        MEMBERS.forEach(this::add);
    }

    /** By username. */
    Map<String, Actor> actors() {
        var actors = new HashMap<String, Actor>();
        jdbc.query("select username, id, name from app_user", row -> {
            actors.put(row.getString(1), new Actor(row.getLong(2), row.getString(3)));
        });
        return actors;
    }

    /** By the username of those whom they lead. */
    Map<String, Actor> managers() {
        var actors = actors();
        var managers = new HashMap<String, Actor>();
        for (var member : MEMBERS) {
            MEMBERS.stream()
                    .filter(other ->
                            other.role() == Role.SALES_MANAGER && other.team().equals(member.team()))
                    .forEach(manager -> managers.put(member.username(), actors.get(manager.username())));
        }
        return managers;
    }

    private void set(String name, String content) {
        jdbc.update("delete from setting where name = ?", name);
        jdbc.update("insert into setting (name, content) values (?, ?)", name, content);
    }

    private void addTeam(String code, String name) {
        jdbc.update("insert into team (code, name) values (?, ?)", code, name);
    }

    private void add(Member member) {
        jdbc.update(
                """
                insert into app_user (username, name, email, team_id, demonstration, created_at)
                values (?, ?, ?, (select id from team where code = ?), true, ?)
                """,
                member.username(),
                member.name(),
                member.username() + "@example.com",
                member.team(),
                Timestamp.from(times.now()));
        jdbc.update(
                "insert into user_role (user_id, role) select id, ? from app_user where username = ?",
                member.role().name(),
                member.username());
    }
}
