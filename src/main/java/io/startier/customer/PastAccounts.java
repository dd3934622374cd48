package io.startier.customer;

import io.startier.account.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One customer as it was on a past day (row A6). */
@Component
class PastAccounts {

    /**
     * @param known false for a day before the customer was written down: all else is null then
     * @param starInForce null for a customer not rated by then
     * @param annualValue and the following: what the star was signed on, in base currency
     * @param ownerKept whether owner and team are those of the day; else they are today's
     */
    record PastAccount(
            LocalDate thatDay,
            boolean known,
            Integer starInForce,
            Instant starSince,
            BigDecimal annualValue,
            Integer starActual,
            BigDecimal potential,
            Integer starPotential,
            Integer schemeVersion,
            Long proposalId,
            String ownerName,
            String teamName,
            boolean ownerKept) {

        static PastAccount unknown(LocalDate day) {
            return new PastAccount(day, false, null, null, null, null, null, null, null, null, null, null, false);
        }
    }

    private final JdbcClient jdbc;

    PastAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The caller has decided who may see the customer. */
    PastAccount of(long customerId, BookOfDay book) {
        return jdbc.sql("""
                        select cast(:day as date) as that_day, true as known, c.star_in_force, c.star_since, c.annual_value,
                               c.star_actual, c.potential, c.star_potential, c.scheme_version, c.proposal_id,
                               o.name as owner_name, t.name as team_name, c.owner_kept
                        from %s c
                        left join app_user o on o.id = c.owner_id
                        left join team t on t.id = c.team_id
                        where c.id = :customer
                        """.formatted(book.customers(Scope.EVERYTHING)))
                .params(book.parameters(Scope.EVERYTHING))
                .param("day", book.day())
                .param("customer", customerId)
                .query(PastAccount.class)
                .optional()
                .orElseGet(() -> PastAccount.unknown(book.day()));
    }
}
