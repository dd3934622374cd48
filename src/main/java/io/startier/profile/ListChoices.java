package io.startier.profile;

import io.startier.account.CurrentUser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the lists of this module may be narrowed to, of what the reader sees. */
@Component
public class ListChoices {

    private static final String OWNERS = """
            select distinct o.username, o.name from customer c join app_user o on o.id = c.owner_id where %s order by o.name
            """;
    private static final String TEAMS = """
            select distinct t.code, t.name from customer c join team t on t.id = c.team_id where %s order by t.name
            """;

    private final JdbcClient jdbc;

    ListChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts {@code owners}, {@code teams}, {@code whose} and the {@code area} that is open into the model. */
    public void addTo(Model model, String area, Whose whose, CurrentUser user) {
        model.addAttribute("section", "cards");
        model.addAttribute("area", area);
        model.addAttribute("whose", whose);
        model.addAttribute("owners", names(OWNERS, user));
        model.addAttribute("teams", names(TEAMS, user));
    }

    private Map<String, String> names(String sql, CurrentUser user) {
        var names = new LinkedHashMap<String, String>();
        var scope = user.scope();
        jdbc.sql(sql.formatted(scope.on("c"))).params(scope.parameters()).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }
}
