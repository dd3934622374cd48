package io.startier.profile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How complete the cards of many customers are, by the same weights as {@link Completeness}. */
@Component
public class CardScores {

    private static final int SOME = 1000;

    private static final String WEIGHTS = """
            select c.id, %s + coalesce(w.weight, 0)
            from customer c
            left join (
                select customer_id, sum(%s) as weight
                from (select distinct customer_id, field from profile_value where customer_id in (:ids)) written
                group by customer_id
            ) w on w.customer_id = c.id
            where c.id in (:ids)
            """;

    private final JdbcClient jdbc;

    CardScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0–1 by customer. */
    public Map<Long, BigDecimal> of(Collection<Long> customerIds) {
        var scores = new HashMap<Long, BigDecimal>();
        var all = List.copyOf(customerIds);
        var sql = WEIGHTS.formatted(CardList.recordWeight(), Completeness.weightOf("field"));
        for (int from = 0; from < all.size(); from += SOME) {
            jdbc.sql(sql)
                    .param("ids", all.subList(from, Math.min(from + SOME, all.size())))
                    .query(row -> {
                        scores.put(row.getLong(1), Completeness.share(row.getInt(2)));
                    });
        }
        return scores;
    }
}
