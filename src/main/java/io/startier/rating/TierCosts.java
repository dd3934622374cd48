package io.startier.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the cost to serve of a customer with those that have a star already, over the basis years (row A3). */
@Component
class TierCosts {

    private static final int MOST_STARS = 5;

    private record Served(BigDecimal cost, BigDecimal netProfit, String basisYears) {}

    private record Peers(int customers, BigDecimal cost) {}

    private final JdbcClient jdbc;

    TierCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing before the first assessment of the customer. The caller has decided who may see it. */
    Optional<TierCost> of(long customerId, int star) {
        return served(customerId).map(served -> {
            var peers = peers(customerId, star);
            int years = served.basisYears().split(",").length;
            return TierCost.of(star, years, served.cost(), served.netProfit(), peers.customers(), peers.cost());
        });
    }

    /** For each star, those that can be compared. */
    List<TierCost> ofEveryStar(long customerId) {
        return IntStream.rangeClosed(0, MOST_STARS)
                .mapToObj(star -> of(customerId, star))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Served> served(long customerId) {
        return jdbc.sql("""
                        select r.cost_to_serve as cost, r.net_profit, a.basis_years
                        from customer_standing r join assessment a on a.id = r.assessment_id
                        where r.customer_id = ? and r.cost_to_serve is not null and r.net_profit is not null
                        """).param(customerId).query(Served.class).optional();
    }

    private Peers peers(long customerId, int star) {
        return jdbc.sql("""
                        select count(*) as customers, coalesce(sum(r.cost_to_serve), 0) as cost
                        from customer_standing r join customer c on c.id = r.customer_id
                        where c.star_in_force = ? and c.id <> ? and r.cost_to_serve is not null
                        """).params(star, customerId).query(Peers.class).single();
    }
}
