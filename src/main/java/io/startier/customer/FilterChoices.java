package io.startier.customer;

import io.startier.account.CurrentUser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the filters offer: only what occurs among the customers that the user may see (row X2). */
@Component
class FilterChoices {

    private static final String OWNERS = """
            select o.username, o.name from app_user o
            where exists (select 1 from customer c where c.owner_id = o.id and %s) order by o.name, o.id
            """;

    private static final String TEAMS = """
            select t.code, t.name from team t
            where exists (select 1 from customer c where c.team_id = t.id and %s) order by t.name, t.id
            """;

    private static final String COUNTRIES = """
            select distinct c.country, c.country from customer c where c.country is not null and %s order by 1
            """;

    private static final String INDUSTRIES = """
            select distinct c.industry, c.industry from customer c where c.industry is not null and %s order by 1
            """;

    private static final String TAGS = """
            select distinct g.tag, g.tag from customer_tag g join customer c on c.id = g.customer_id where %s order by 1
            """;

    /** Values with their texts, in order. */
    record Choices(
            Map<String, String> owners,
            Map<String, String> teams,
            Map<String, String> countries,
            Map<String, String> industries,
            Map<String, String> tags) {}

    private final JdbcClient jdbc;

    FilterChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choices of(CurrentUser user) {
        return new Choices(
                texts(OWNERS, user),
                texts(TEAMS, user),
                texts(COUNTRIES, user),
                texts(INDUSTRIES, user),
                texts(TAGS, user));
    }

    private Map<String, String> texts(String query, CurrentUser user) {
        var scope = user.scope();
        var texts = new LinkedHashMap<String, String>();
        jdbc.sql(query.formatted(scope.on("c"))).params(scope.parameters()).query(row -> {
            texts.put(row.getString(1), row.getString(2));
        });
        return texts;
    }
}
