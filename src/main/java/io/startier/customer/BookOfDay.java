package io.startier.customer;

import io.startier.account.Scope;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * All customers as they were at the end of a day (row A6): the star in force with the figures it was signed on, owner and
 * team as far as their history is kept, and nobody who was written down later.
 *
 * @param end the moment at which the day was over in the company's zone
 */
public record BookOfDay(LocalDate day, Instant end) {

    private static final String CUSTOMERS = """
            (select k.id, k.code, k.name, k.name_en, k.country, k.region, k.city, k.industry, k.stage, k.version,
                    k.search_text,
                    case when w.customer_id is null then k.owner_id else w.owner_id end as owner_id,
                    case when w.customer_id is null then k.team_id else w.team_id end as team_id,
                    w.customer_id is not null as owner_kept,
                    h.star as star_in_force, h.effective_at as star_since, h.annual_value, h.potential, h.star_actual,
                    h.star_potential, h.scheme_version, h.proposal_id
             from customer k
             left join (
                 select r.*, row_number() over (partition by r.customer_id order by r.effective_at desc, r.id desc) as recency
                 from rating r where r.effective_at < :bookEnd
             ) h on h.customer_id = k.id and h.recency = 1
             left join (
                 select o.*, row_number() over (partition by o.customer_id order by o.since desc, o.id desc) as recency
                 from customer_ownership o where o.since < :bookEnd
             ) w on w.customer_id = k.id and w.recency = 1
             where k.created_at < :bookEnd and %s)
            """;

    public static BookOfDay of(LocalDate day, Times times) {
        return new BookOfDay(day, day.plusDays(1).atStartOfDay(times.zone()).toInstant());
    }

    /**
     * @param asOf an ISO day as it stands in an address
     * @throws Invalid naming {@code asOf} for what is no day, or one that is still to come
     */
    public static BookOfDay of(String asOf, Times times) {
        var check = new FormCheck();
        var day = check.day("asOf", asOf);
        if (day != null && day.isAfter(times.today())) {
            check.fault("asOf", "customer.asOf.future");
        }
        check.complain();
        return of(day, times);
    }

    /** The same, or null where the address names no day. */
    static BookOfDay ofOptional(String asOf, Times times) {
        return asOf == null || asOf.isBlank() ? null : of(asOf, times);
    }

    /**
     * A table in brackets, to stand after {@code from}, with the customers that the scope reaches today. It has the columns of
     * a customer in lists, {@code star_in_force}, {@code star_since} and the figures that star was signed on, and
     * {@code owner_kept}: false where owner and team are today's, because none are kept for the day.
     */
    public String customers(Scope scope) {
        return CUSTOMERS.formatted(scope.on("k"));
    }

    /** Of {@link #customers}. */
    public Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("bookEnd", Timestamp.from(end));
        return parameters;
    }
}
