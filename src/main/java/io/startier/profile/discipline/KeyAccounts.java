package io.startier.profile.discipline;

import io.startier.account.CurrentUser;
import io.startier.profile.Whose;
import io.startier.shared.NumberedPage;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key accounts that a user may see. */
@Component
class KeyAccounts {

    private static final String ACCOUNTS = """
            from customer c
            left join app_user o on o.id = c.owner_id
            left join team t on t.id = c.team_id
            where c.star_in_force >= 3 and %s %s
            """;

    private static final String COLUMNS = """
            select c.id as customer_id, c.code, c.name, c.star_in_force as star, c.owner_id, o.username as owner,
                   o.name as owner_name, t.name as team_name
            """;

    private final JdbcClient jdbc;

    KeyAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    NumberedPage<KeyAccount> page(Whose whose, Integer number, CurrentUser user) {
        int total =
                query("select count(*) ", "", whose, user).query(Integer.class).single();
        return NumberedPage.of(
                total,
                number,
                whose.address("/cards/checks"),
                (offset, size) -> rows(" limit " + size + " offset " + offset, whose, user));
    }

    /** By representative and name. */
    List<KeyAccount> all(Whose whose, CurrentUser user) {
        return rows("", whose, user);
    }

    private List<KeyAccount> rows(String part, Whose whose, CurrentUser user) {
        return query(COLUMNS, " order by o.name, c.name, c.id" + part, whose, user)
                .query(KeyAccount.class)
                .list();
    }

    private JdbcClient.StatementSpec query(String select, String rest, Whose whose, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql(select + ACCOUNTS.formatted(scope.on("c"), whose.conditions()) + rest)
                .params(scope.parameters())
                .params(whose.parameters());
    }
}
