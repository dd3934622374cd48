package io.startier.customer;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.settings.ExchangeRates;
import io.startier.shared.Actor;
import io.startier.shared.Invalid;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Estimates of what customers could order in a year: appended to, never changed (row C2). */
@Component
public class Potentials {

    /**
     * The estimates in force on the day {@code :potentialOn}, as a query with {@code customer_id}, {@code base_amount},
     * {@code estimated_on} and {@code confidence}: of each customer the latest dated on or before that day, of several on
     * one day the one taken down last. For set-based statements: {@code "left join (" + IN_FORCE + ") p on ..."}.
     */
    public static final String IN_FORCE = """
            select e.customer_id, e.base_amount, e.estimated_on, e.confidence
            from (select x.*, row_number() over (partition by x.customer_id order by x.estimated_on desc, x.id desc) as place
                  from customer_potential x
                  where x.estimated_on <= :potentialOn) e
            where e.place = 1
            """;

    private static final String ESTIMATE = """
            select id, customer_id, estimated_on, amount, currency, base_amount, evidence, confidence, author, recorded_at
            from customer_potential
            where customer_id = :customer
            """;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final ExchangeRates rates;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Times times;

    Potentials(
            JdbcClient jdbc,
            Customers customers,
            ExchangeRates rates,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Times times) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.rates = rates;
        this.audit = audit;
        this.events = events;
        this.times = times;
    }

    /**
     * Takes an estimate down and publishes {@link PotentialEstimated}.
     *
     * @param estimatedOn not after today
     * @param amount 0 or more, a year's orders in the currency, rounded half-up to cents
     * @param currency ISO 4217; a rate dated on or before {@code estimatedOn} must be known
     * @param evidence text, or null
     * @return the estimate's id
     * @throws Invalid naming {@code date}, {@code amount} or {@code currency}
     */
    @Transactional
    public long estimate(
            long customerId,
            LocalDate estimatedOn,
            BigDecimal amount,
            String currency,
            String evidence,
            Confidence confidence,
            Actor author) {
        var code = currency.strip().toUpperCase(Locale.ROOT);
        refuse(estimatedOn.isAfter(times.today()), "date", "potential.date.future");
        refuse(amount.signum() < 0, "amount", "potential.amount.negative");
        var kept = amount.setScale(2, RoundingMode.HALF_UP);
        var baseAmount = rates.table()
                .toBase(kept, code, estimatedOn)
                .orElseThrow(() -> new Invalid("currency", "potential.currency.unknown", code, estimatedOn.toString()));
        var estimate = new Estimate(
                0, customerId, estimatedOn, kept, code, baseAmount, evidence, confidence, author.name(), times.now());
        long id = append(estimate, author);
        announce(estimate, author);
        return id;
    }

    /** As the other, for what somebody wrote. */
    @Transactional
    public long estimate(long customerId, EstimateDraft.Checked draft, Actor author) {
        return estimate(
                customerId,
                draft.date(),
                draft.amount(),
                draft.currency(),
                draft.evidence(),
                draft.confidence(),
                author);
    }

    /** The latest dated on or before the day; of several on one day the one taken down last. */
    public Optional<Estimate> inForce(long customerId, LocalDate on) {
        return jdbc.sql(ESTIMATE + " and estimated_on <= :on order by estimated_on desc, id desc limit 1")
                .param("customer", customerId)
                .param("on", on)
                .query(Estimate.class)
                .optional();
    }

    /** Base amounts of all estimates in force on the day, by customer id. */
    public Map<Long, BigDecimal> inForce(LocalDate on) {
        return jdbc
                .sql(IN_FORCE)
                .param("potentialOn", on)
                .query((row, n) -> Map.entry(row.getLong("customer_id"), row.getBigDecimal("base_amount")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every estimate ever made, the latest day first. */
    List<Estimate> history(long customerId) {
        return jdbc.sql(ESTIMATE + " order by estimated_on desc, id desc")
                .param("customer", customerId)
                .query(Estimate.class)
                .list();
    }

    long count(long customerId) {
        return jdbc.sql("select count(*) from customer_potential where customer_id = ?")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    private long append(Estimate estimate, Actor author) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into customer_potential
                          (customer_id, estimated_on, amount, currency, base_amount, evidence, confidence, author_id, author,
                           recorded_at)
                        values (:customer, :on, :amount, :currency, :baseAmount, :evidence, :confidence, :authorId, :author, :at)
                        """)
                .param("customer", estimate.customerId())
                .param("on", estimate.estimatedOn())
                .param("amount", estimate.amount())
                .param("currency", estimate.currency())
                .param("baseAmount", estimate.baseAmount())
                .param("evidence", estimate.evidence())
                .param("confidence", estimate.confidence().name())
                .param("authorId", author.id())
                .param("author", author.name())
                .param("at", Timestamp.from(estimate.recordedAt()))
                .update(keys, "id");
        return keys.getKey().longValue();
    }

    private void announce(Estimate estimate, Actor author) {
        var customer = customers.withId(estimate.customerId());
        audit.record(AuditEvent.by(author, "POTENTIAL_ESTIMATED")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("potential", estimate.currency() + " " + estimate.amount().toPlainString())
                .with("date", estimate.estimatedOn())
                .with("confidence", estimate.confidence()));
        events.publishEvent(new PotentialEstimated(customer.id()));
    }

    private static void refuse(boolean wrong, String field, String messageKey) {
        if (wrong) {
            throw new Invalid(field, messageKey);
        }
    }
}
