package io.startier.profile;

import io.startier.account.CurrentUser;
import io.startier.shared.NumberedPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards that a user may see: of key accounts, of those proposed to become one, and whatever has been begun (row P2). */
@Component
class CardList {

    private static final Map<CardField, String> COLUMNS = Map.of(
            CardField.NAME, "name",
            CardField.ADDRESS, "address",
            CardField.PHONE, "phone",
            CardField.FOUNDED, "founded",
            CardField.STAFF, "staff_count");

    private static final String CARDS = """
            from (
                select c.id as customer_id, c.code, c.name, c.star_in_force as star, o.username as owner, o.name as owner_name,
                       t.name as team_name, coalesce(w.weight, 0) + %1$s as weight, r.changed_at, k.checked_at,
                       case when exists (select 1 from profile_pending p where p.customer_id = c.id and p.open_key is not null)
                            then true else false end as waiting
                from customer c
                left join app_user o on o.id = c.owner_id
                left join team t on t.id = c.team_id
                left join (
                    select customer_id, sum(%2$s) as weight
                    from (select distinct customer_id, field from profile_value) written group by customer_id
                ) w on w.customer_id = c.id
                left join (select customer_id, max(made_at) as changed_at from profile_revision group by customer_id) r
                  on r.customer_id = c.id
                left join (select customer_id, max(checked_at) as checked_at from profile_check group by customer_id) k
                  on k.customer_id = c.id
                where %3$s %4$s
                  and (c.star_in_force >= 3 or w.customer_id is not null
                       or exists (select 1 from proposal q where q.open_key = c.id and q.star >= 3))
            ) card where weight * 100 < :below
            """;

    private final JdbcClient jdbc;

    CardList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The least complete first. */
    NumberedPage<CardRow> page(CardFilter filter, Integer number, CurrentUser user) {
        int total =
                query("select count(*) ", "", filter, user).query(Integer.class).single();
        return NumberedPage.of(
                total, number, filter.address("/cards"), (offset, size) -> rows(filter, offset, size, user));
    }

    List<CardRow> rows(CardFilter filter, int offset, int size, CurrentUser user) {
        return query("select * ", " order by weight, code limit " + size + " offset " + offset, filter, user)
                .query(CardRow.class)
                .list();
    }

    private JdbcClient.StatementSpec query(String select, String order, CardFilter filter, CurrentUser user) {
        var scope = user.scope();
        var sql = CARDS.formatted(
                recordWeight(),
                Completeness.weightOf("field"),
                scope.on("c"),
                filter.whose().conditions());
        return jdbc.sql(select + sql + order)
                .params(scope.parameters())
                .params(filter.whose().parameters())
                .param("below", filter.belowWeight());
    }

    /** The weight of what stands in the customer record c, as an SQL expression. */
    static String recordWeight() {
        return COLUMNS.entrySet().stream()
                .map(one -> "case when c." + one.getValue() + " is not null then "
                        + one.getKey().weight() + " else 0 end")
                .collect(Collectors.joining(" + ", "(", ")"));
    }
}
