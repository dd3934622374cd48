package io.startier.rating.review;

import io.startier.account.CurrentUser;
import io.startier.shared.Cursor;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers of a review that a user may see, those with most money at stake first (row A7). */
@Component
class Items {

    /** @param next the cursor of the next page, or null */
    record Page(List<Item> items, String next) {}

    private static final String STAKE =
            "greatest(coalesce(n.annual_value, 0), coalesce(cast(n.potential as numeric(25, 6)), 0))";

    private static final String ITEMS = """
            select c.id as customer_id, c.code, c.name, c.owner_id, c.team_id, o.username as owner, o.name as owner_name,
                   t.code as team, t.name as team_name, s.star_before, c.star_in_force, n.star_suggested, n.annual_value,
                   n.potential, %1$s as stake, c.star_since as since, s.state, p.id as proposal_id
            from review_standing s
            join customer c on c.id = s.customer_id
            left join app_user o on o.id = s.owner_id
            left join team t on t.id = c.team_id
            left join customer_standing n on n.customer_id = c.id
            left join proposal p on p.open_key = c.id
            where s.review_id = :review and %2$s
            """;

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param cursor {@link Page#next} of the page before, or null */
    Page page(long reviewId, ItemFilter filter, String cursor, int size, CurrentUser user) {
        var place = new HashMap<String, Object>();
        var found = query(reviewId, filter.conditions() + behind(cursor, place) + order(size), user)
                .params(filter.parameters())
                .params(place)
                .query(Item.class)
                .list();
        boolean more = found.size() > size;
        var items = more ? found.subList(0, size) : found;
        return new Page(items, more ? cursor(items.get(size - 1)) : null);
    }

    Optional<Item> withCode(long reviewId, String code, CurrentUser user) {
        return query(reviewId, " and c.code = :code", user)
                .param("code", code)
                .query(Item.class)
                .optional();
    }

    private JdbcClient.StatementSpec query(long reviewId, String conditions, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql(ITEMS.formatted(STAKE, scope.on("c")) + conditions)
                .param("review", reviewId)
                .params(scope.parameters());
    }

    private static String behind(String cursor, Map<String, Object> place) {
        if (cursor == null || cursor.isBlank()) {
            return "";
        }
        var values = Cursor.decode(cursor, 2).values();
        if (!values.get(0).matches("\\d{1,20}(\\.\\d{1,6})?") || !values.get(1).matches("\\d{1,18}")) {
            throw new Invalid("cursor", "error.cursor");
        }
        place.put("stake", new BigDecimal(values.get(0)));
        place.put("behind", Long.valueOf(values.get(1)));
        return " and (%1$s < :stake or (%1$s = :stake and c.id > :behind))".formatted(STAKE);
    }

    private static String order(int size) {
        return " order by " + STAKE + " desc, c.id limit " + (size + 1);
    }

    private static String cursor(Item last) {
        return new Cursor(List.of(last.stake().toPlainString(), String.valueOf(last.customerId()))).encoded();
    }
}
