package io.startier.engagement.ledger;

import io.startier.account.CurrentUser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reader can narrow the ledger to: teams and owners of the customers that the reader sees. */
@Component
class LedgerChoices {

    private final JdbcClient jdbc;

    LedgerChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes and names. */
    Map<String, String> teams(CurrentUser user) {
        return choices("select distinct t.code, t.name from customer c join team t on t.id = c.team_id where ", user);
    }

    /** Usernames and names. */
    Map<String, String> owners(CurrentUser user) {
        return choices(
                "select distinct o.username, o.name from customer c join app_user o on o.id = c.owner_id where ", user);
    }

    private Map<String, String> choices(String sql, CurrentUser user) {
        var scope = user.scope();
        var choices = new LinkedHashMap<String, String>();
        jdbc.sql(sql + scope.on("c") + " order by 2, 1")
                .params(scope.parameters())
                .query(row -> {
                    choices.put(row.getString(1), row.getString(2));
                });
        return choices;
    }
}
