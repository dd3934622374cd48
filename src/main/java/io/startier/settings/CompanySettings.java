package io.startier.settings;

import io.startier.shared.FiscalYears;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The company-wide preferences as they are now; what was never set has its default. */
@Component
public class CompanySettings {

    /**
     * @param name the company's own name
     * @param baseCurrency ISO 4217 code in which all sums are kept
     * @param fiscalYearFirstMonth 1–12
     * @param language of what is written to nobody in particular, or to somebody whose own language is not known
     */
    public record Company(String name, String baseCurrency, int fiscalYearFirstMonth, Locale language) {

        public FiscalYears fiscalYears() {
            return new FiscalYears(fiscalYearFirstMonth);
        }
    }

    private final JdbcClient jdbc;

    CompanySettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Company company() {
        var settings = all();
        return new Company(
                settings.getOrDefault("company.name", "StarTier"),
                settings.getOrDefault("base.currency", "USD"),
                Integer.parseInt(settings.getOrDefault("fiscal.year.first.month", "1")),
                Locale.forLanguageTag(settings.getOrDefault("company.language", "en")));
    }

    /** The text kept under the name, or the default. */
    public String text(String name, String otherwise) {
        return all().getOrDefault(name, otherwise);
    }

    public boolean isOn(String name, boolean otherwise) {
        return Boolean.parseBoolean(text(name, String.valueOf(otherwise)));
    }

    private Map<String, String> all() {
        List<Map.Entry<String, String>> rows = jdbc.sql("select name, content from setting")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
