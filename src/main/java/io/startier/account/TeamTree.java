package io.startier.account;

import io.startier.account.People.TeamView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams in the order of their tree, each with its people. */
@Component
class TeamTree {

    private final People people;
    private final JdbcClient jdbc;

    TeamTree(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @param depth 0 at the top; @param members active people; @param managers their names, for the sales managers */
    record Row(long id, String code, String name, int depth, int members, String managers) {}

    private record Staff(int members, String managers) {}

    @Transactional(readOnly = true)
    public List<Row> rows() {
        var staff = staff();
        var rows = new ArrayList<Row>();
        addBelow(null, 0, people.teams(), staff, rows);
        return rows;
    }

    /** Code to name, for choosing a team. */
    Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        people.teams().forEach(team -> choices.put(team.code(), team.name()));
        return choices;
    }

    String codeOf(Long teamId) {
        return people.teams().stream()
                .filter(team -> Long.valueOf(team.id()).equals(teamId))
                .map(TeamView::code)
                .findFirst()
                .orElse(null);
    }

    private static void addBelow(Long parent, int depth, List<TeamView> teams, Map<Long, Staff> staff, List<Row> rows) {
        for (var team : teams) {
            if (Objects.equals(team.parentId(), parent)) {
                var its = staff.getOrDefault(team.id(), new Staff(0, ""));
                rows.add(new Row(team.id(), team.code(), team.name(), depth, its.members(), its.managers()));
                addBelow(team.id(), depth + 1, teams, staff, rows);
            }
        }
    }

    private Map<Long, Staff> staff() {
        var staff = new LinkedHashMap<Long, Staff>();
        jdbc.sql("""
                        select u.team_id, count(*) as members,
                               string_agg(case when m.role is not null then u.name end, ', ' order by u.name) as managers
                        from app_user u
                        left join user_role m on m.user_id = u.id and m.role = 'SALES_MANAGER'
                        where u.active and u.team_id is not null
                        group by u.team_id
                        """).query(row -> {
            var managers = row.getString("managers");
            staff.put(row.getLong("team_id"), new Staff(row.getInt("members"), managers == null ? "" : managers));
        });
        return staff;
    }
}
