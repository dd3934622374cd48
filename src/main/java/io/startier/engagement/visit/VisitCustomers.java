package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.shared.CleanText;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers one is likely to have been to. */
@Component
class VisitCustomers {

    private static final int NAME = 100;

    record Choice(String code, String name, String city, Integer star) {}

    private final JdbcClient jdbc;

    VisitCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Own ones before others, the highest star first. @param q part of a name or code, or null for all */
    List<Choice> likely(String q, int rows, CurrentUser user) {
        var scope = user.scopeToChange();
        var text = CleanText.line(q, NAME).value();
        var like = text == null ? "%" : "%" + text.toLowerCase(Locale.ROOT) + "%";
        return jdbc.sql("""
                        select c.code, c.name, c.city, c.star_in_force as star from customer c
                        where %s and (lower(c.name) like :like or lower(c.name_en) like :like or lower(c.code) like :like)
                        order by case when c.owner_id = :me then 0 else 1 end, coalesce(c.star_in_force, -1) desc, c.code
                        limit %d
                        """.formatted(scope.on("c"), rows))
                .params(scope.parameters())
                .param("like", like)
                .param("me", user.id())
                .query(Choice.class)
                .list();
    }
}
