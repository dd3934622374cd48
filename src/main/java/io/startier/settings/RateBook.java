package io.startier.settings;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exchange rates as people keep them (row S2); orders are converted anew in the transaction that changes a rate. */
@Component
class RateBook {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final CompanySettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Times times;

    RateBook(
            JdbcClient jdbc,
            CompanySettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Times times) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.times = times;
    }

    /** @param rate the newest; @param count how many there are */
    record CurrencyRow(String currency, LocalDate ratedOn, BigDecimal rate, long count) {}

    record Rate(LocalDate ratedOn, BigDecimal rate) {

        /** Without the zeros that the column adds. */
        public String text() {
            return rate.stripTrailingZeros().toPlainString();
        }
    }

    @Transactional(readOnly = true)
    public List<CurrencyRow> currencies() {
        return jdbc.sql("""
                        select e.currency, e.rated_on, e.rate, n.total as count
                        from exchange_rate e
                        join (select currency, max(rated_on) as newest, count(*) as total
                              from exchange_rate group by currency) n
                          on n.currency = e.currency and n.newest = e.rated_on
                        order by e.currency
                        """).query(CurrencyRow.class).list();
    }

    /** One more than a page holds, newest first, where there are more. */
    @Transactional(readOnly = true)
    public List<Rate> of(String currency, LocalDate before) {
        return jdbc.sql("""
                        select rated_on, rate from exchange_rate
                        where currency = :currency and rated_on < :before order by rated_on desc limit :limit
                        """)
                .param("currency", currency)
                .param("before", before)
                .param("limit", PAGE + 1)
                .query(Rate.class)
                .list();
    }

    static int pageSize() {
        return PAGE;
    }

    /**
     * Adds a rate; base units for one unit of the currency, from the day on until the next rate.
     *
     * @throws Invalid for a field that cannot be taken, or when there is a rate of that day
     */
    @Transactional
    public void add(RateForm form, CurrentUser by) {
        var rate = form.checked(settings.company().baseCurrency(), times.today());
        if (kept(form.currency(), rate.ratedOn()).isPresent()) {
            throw new Invalid(
                    "ratedOn",
                    "settings.rate.taken",
                    form.currency(),
                    rate.ratedOn().toString());
        }
        jdbc.sql("insert into exchange_rate (currency, rated_on, rate) values (?, ?, ?)")
                .params(form.currency(), rate.ratedOn(), rate.rate())
                .update();
        note("RATE_ADDED", form.currency(), rate.ratedOn(), rate.text(), by);
    }

    /**
     * Corrects the rate of a day.
     *
     * @param was the rate that the form showed
     * @throws Conflict when the rate is another one by now
     */
    @Transactional
    public void correct(RateForm form, String was, CurrentUser by) {
        var rate = form.checked(settings.company().baseCurrency(), times.today());
        require(form.currency(), rate.ratedOn(), was);
        jdbc.sql("update exchange_rate set rate = ? where currency = ? and rated_on = ?")
                .params(rate.rate(), form.currency(), rate.ratedOn())
                .update();
        note("RATE_CHANGED", form.currency(), rate.ratedOn(), was + " → " + rate.text(), by);
    }

    /** @throws Conflict when the rate is another one by now, or orders need it */
    @Transactional
    public void delete(String currency, LocalDate day, String was, CurrentUser by) {
        require(currency, day, was);
        jdbc.sql("delete from exchange_rate where currency = ? and rated_on = ?")
                .params(currency, day)
                .update();
        note("RATE_DELETED", currency, day, was, by);
    }

    private void require(String currency, LocalDate day, String was) {
        var rate = kept(currency, day).orElseThrow(() -> new NotFound("exchange rate"));
        if (!rate.text().equals(was)) {
            throw new Conflict("settings.rate.stale", currency, day.toString(), rate.text());
        }
    }

    private Optional<Rate> kept(String currency, LocalDate day) {
        return jdbc.sql("select rated_on, rate from exchange_rate where currency = ? and rated_on = ? for update")
                .params(currency, day)
                .query(Rate.class)
                .optional();
    }

    private void note(String action, String currency, LocalDate day, String rate, CurrentUser by) {
        audit.record(AuditEvent.by(by.actor(), action)
                .on("rate", currency, currency)
                .with("date", day)
                .with("rate", rate));
        events.publishEvent(new RatesChanged(Map.of(currency, day)));
    }
}
