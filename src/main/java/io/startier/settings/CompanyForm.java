package io.startier.settings;

import io.startier.settings.CompanySettings.Company;

/** The company's preferences as typed; {@code version} counts the changes made before the page was opened. */
record CompanyForm(String name, String baseCurrency, String fiscalYearFirstMonth, String language, String version) {

    static CompanyForm of(Company company, int version) {
        return new CompanyForm(
                company.name(),
                company.baseCurrency(),
                String.valueOf(company.fiscalYearFirstMonth()),
                company.language().toLanguageTag(),
                String.valueOf(version));
    }

    CompanyForm withVersion(String current) {
        return new CompanyForm(name, baseCurrency, fiscalYearFirstMonth, language, current);
    }
}
