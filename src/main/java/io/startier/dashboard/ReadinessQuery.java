package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.account.Scope;
import io.startier.tiering.Readiness;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what decides whether grading is worth it, over the customers and the salespeople that the reader sees (row T16). */
@Component
class ReadinessQuery {

    record Report(Basis basis, Readiness.Base base, Readiness readiness) {}

    record Trade(long trading, long repeating) {}

    private final JdbcClient jdbc;
    private final Bases bases;
    private final Holdings holdings;

    ReadinessQuery(JdbcClient jdbc, Bases bases, Holdings holdings) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.holdings = holdings;
    }

    /** Nothing before the first assessment is published. */
    Optional<Report> of(CurrentUser user, int customersEach) {
        var slice = Slice.of(user, Filter.NONE);
        return bases.of(slice).map(basis -> report(basis, slice, customersEach));
    }

    private Report report(Basis basis, Slice slice, int customersEach) {
        var trade = trade(slice);
        var base = new Readiness.Base(
                basis.customers(), salespeople(slice.scope()), customersEach, trade.trading(), trade.repeating());
        var sales = holdings.of(slice, Measure.SALES).stream()
                .map(Holding::sales)
                .filter(amount -> amount.compareTo(BigDecimal.ZERO) > 0)
                .toList();
        return new Report(basis, base, Readiness.of(base, sales));
    }

    private Trade trade(Slice slice) {
        return jdbc.sql("""
                        select count(case when r.orders > 0 then 1 end) as trading,
                               count(case when r.orders > 1 then 1 end) as repeating
                        """ + Slice.CUSTOMERS + slice.condition())
                .params(slice.parameters())
                .query(Trade.class)
                .single();
    }

    /** Active ones: all, those of the reader's teams, or the reader alone. */
    private int salespeople(Scope scope) {
        return jdbc.sql("""
                        select count(*)
                        from (select u.id as owner_id, u.team_id
                              from app_user u join user_role p on p.user_id = u.id
                              where u.active = true and p.role = 'SALESPERSON') s
                        where %s
                        """.formatted(scope.on("s")))
                .params(scope.parameters())
                .query(Integer.class)
                .single();
    }
}
