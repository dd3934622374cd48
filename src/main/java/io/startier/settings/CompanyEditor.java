package io.startier.settings;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.settings.CompanySettings.Company;
import io.startier.shared.CleanText;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.WebConfiguration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the company's preferences; whoever keeps sums hears of a new fiscal year in the same transaction. */
@Component
class CompanyEditor {

    private static final int NAME = 200;
    /** In their own words, which need no translation. */
    static final Map<String, String> LANGUAGES = languages();

    private static final String VERSION = "company.version";

    private final JdbcClient jdbc;
    private final CompanySettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CompanyEditor(JdbcClient jdbc, CompanySettings settings, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public CompanyForm current() {
        return CompanyForm.of(settings.company(), Integer.parseInt(settings.text(VERSION, "0")));
    }

    /** Whether amounts are kept already, so that the base currency stands. */
    @Transactional(readOnly = true)
    public boolean isBaseCurrencyFixed() {
        return jdbc.sql("""
                        select case when exists (select 1 from sales_order) or exists (select 1 from customer_potential)
                                      or exists (select 1 from exchange_rate) or exists (select 1 from invoice)
                                      or exists (select 1 from activity)
                                    then true else false end
                        """).query(Boolean.class).single();
    }

    /**
     * @throws Invalid for a field that cannot be taken
     * @throws Conflict when somebody else has saved since the form was opened
     */
    @Transactional
    public void change(CompanyForm form, CurrentUser by) {
        var before = settings.company();
        var after = checked(form, before);
        takeVersion(form);
        if (after.equals(before)) {
            return;
        }
        write("company.name", after.name());
        write("base.currency", after.baseCurrency());
        write("fiscal.year.first.month", String.valueOf(after.fiscalYearFirstMonth()));
        write("company.language", after.language().toLanguageTag());
        audit.record(event(before, after, by));
        if (before.fiscalYearFirstMonth() != after.fiscalYearFirstMonth()) {
            events.publishEvent(new FiscalYearChanged(after.fiscalYearFirstMonth()));
        }
    }

    private Company checked(CompanyForm form, Company before) {
        var complaints = new ArrayList<Invalid.Field>();
        var name = CleanText.line(form.name(), NAME);
        if (name.fault() != null) {
            complaints.add(new Invalid.Field("name", name.fault().messageKey(), NAME));
        } else if (name.isMissing()) {
            complaints.add(new Invalid.Field("name", "settings.name.missing"));
        }
        if (!Currencies.isKnown(form.baseCurrency())) {
            complaints.add(new Invalid.Field("baseCurrency", "settings.currency.unknown"));
        } else if (!form.baseCurrency().equals(before.baseCurrency()) && isBaseCurrencyFixed()) {
            complaints.add(new Invalid.Field("baseCurrency", "settings.currency.fixed", before.baseCurrency()));
        }
        if (form.fiscalYearFirstMonth() == null || !form.fiscalYearFirstMonth().matches("[1-9]|1[0-2]")) {
            complaints.add(new Invalid.Field("fiscalYearFirstMonth", "settings.month.unknown"));
        }
        if (!LANGUAGES.containsKey(form.language())) {
            complaints.add(new Invalid.Field("language", "settings.language.unknown"));
        }
        if (!complaints.isEmpty()) {
            throw new Invalid(complaints);
        }
        return new Company(
                name.value(),
                form.baseCurrency(),
                Integer.parseInt(form.fiscalYearFirstMonth()),
                Locale.forLanguageTag(form.language()));
    }

    private static Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        WebConfiguration.LANGUAGES.forEach(
                language -> names.put(language.toLanguageTag(), language.getDisplayName(language)));
        return names;
    }

    private void takeVersion(CompanyForm form) {
        var next = form.version() != null && form.version().matches("[0-9]{1,9}")
                ? Integer.parseInt(form.version()) + 1
                : -1;
        int taken = jdbc.sql("update setting set content = ? where name = ? and content = ?")
                .params(String.valueOf(next), VERSION, String.valueOf(next - 1))
                .update();
        if (taken == 0) {
            throw new Conflict("settings.stale");
        }
    }

    private void write(String name, String content) {
        int changed = jdbc.sql("update setting set content = ? where name = ?")
                .params(content, name)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into setting (name, content) values (?, ?)")
                    .params(name, content)
                    .update();
        }
    }

    private static AuditEvent event(Company before, Company after, CurrentUser by) {
        var event = AuditEvent.by(by.actor(), "SETTINGS_CHANGED").on("setting", "company", after.name());
        for (var change : List.of(
                List.of("name", before.name(), after.name()),
                List.of("baseCurrency", before.baseCurrency(), after.baseCurrency()),
                List.of(
                        "fiscalYear",
                        String.valueOf(before.fiscalYearFirstMonth()),
                        String.valueOf(after.fiscalYearFirstMonth())),
                List.of(
                        "language",
                        before.language().toLanguageTag(),
                        after.language().toLanguageTag()))) {
            if (!change.get(1).equals(change.get(2))) {
                event = event.with(change.get(0), change.get(1) + " → " + change.get(2));
            }
        }
        return event;
    }
}
