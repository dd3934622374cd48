package io.startier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.shared.Invalid;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row P1: what may be written in each kind of field. */
class SectionFormTests {

    @ParameterizedTest
    @CsvSource({
        "FINANCE, marketShare.2025, 0, 0",
        "FINANCE, marketShare.2025, 100.00, 100",
        "FINANCE, marketShare.2025, 12.50, 12.5",
        "CREDIT, paymentTerms, ' 30 days net ', 30 days net",
        "CREDIT, creditCurrency, EUR, EUR",
        "COMPETITORS, competitor.2, Acme, Acme"
    })
    void whatIsFineIsKeptInOneWayOfWriting(Section section, String path, String typed, String kept) {
        var form = SectionForm.of(section, Map.of("version", "3", path, typed));

        assertThat(form.version()).isEqualTo(3);
        assertThat(form.checked()).containsExactly(Map.entry(Slot.of(path).orElseThrow(), kept));
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCE, marketShare.2025, 100.01",
        "FINANCE, marketShare.2025, -1",
        "FINANCE, marketShare.2025, many",
        "FINANCE, sales.2025, 1.234",
        "FINANCE, sales.2025, 12",
        "CREDIT, creditCurrency, XYZ",
        "CREDIT, creditLimit, 5000"
    })
    void whatIsNotIsNamed(Section section, String path, String typed) {
        var form = SectionForm.of(section, Map.of("version", "0", path, typed));

        assertThatThrownBy(form::checked).isInstanceOf(Invalid.class);
    }

    @Test
    void anAmountAsksForTheCurrencyOfItsOwnYear() {
        var form = SectionForm.of(
                Section.FINANCE,
                Map.of(
                        "sales.2025",
                        "1,200.50",
                        "financeCurrency.2025",
                        "EUR",
                        "sales.2024",
                        "9",
                        "financeCurrency.2024",
                        ""));

        assertThatThrownBy(form::checked)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("financeCurrency.2024"));
    }

    @ParameterizedTest
    @CsvSource({"sales", "sales.25", "sales.20255", "capital.1", "competitor.0", "competitor", "name", "nothing", "."})
    void whatIsNoPlaceOnTheCardIsPassedOver(String path) {
        assertThat(Slot.of(path)).isEmpty();
    }

    @Test
    void fieldsOfAnotherSectionArePassedOver() {
        assertThat(SectionForm.of(Section.CREDIT, Map.of("bank", "x", "paymentTerms", "y"))
                        .values())
                .containsOnlyKeys("paymentTerms");
    }
}
