package io.startier.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row P2. */
class CompletenessTests {

    private static final List<CardField> OVERVIEW = Section.OVERVIEW.fields();

    @ParameterizedTest
    @CsvSource({
        "'', 0.0000, 0",
        "NAME, 0.0233, 2",
        "CAPITAL, 0.0465, 5",
        "OUR_STRATEGY, 0.0698, 7",
        "FINANCE_CURRENCY, 0.0000, 0",
        "NAME CAPITAL OUR_STRATEGY, 0.1395, 14"
    })
    void eachFieldCountsByItsWeight(String filled, String score, int percent) {
        var completeness = Completeness.of(Arrays.stream(filled.split(" "))
                .filter(name -> !name.isEmpty())
                .map(CardField::valueOf)
                .toList());

        assertThat(completeness.score()).isEqualByComparingTo(score);
        assertThat(completeness.percent()).isEqualTo(percent);
    }

    @Test
    void everythingIsOneAndNothingIsMissing() {
        var all = Completeness.of(List.of(CardField.values()));

        assertThat(all.score()).isEqualByComparingTo("1");
        assertThat(all.percent()).isEqualTo(100);
        assertThat(all.missing()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedInTheOrderOfTheCardWithoutWhatHasNoWeight() {
        assertThat(Completeness.of(OVERVIEW).missing())
                .startsWith(CardField.SALES)
                .endsWith(CardField.OUR_STRATEGY)
                .doesNotContain(CardField.FINANCE_CURRENCY, CardField.CREDIT_CURRENCY);
    }

    @Test
    void theOverviewIsCompleteWithAllItsFieldsAndNotWithOneLess() {
        assertThat(Completeness.of(OVERVIEW).overview()).isTrue();
        for (var field : OVERVIEW) {
            var others = new ArrayList<>(List.of(CardField.values()));
            others.remove(field);
            assertThat(Completeness.of(others).overview()).as(field.key()).isFalse();
        }
    }

    @Test
    void everyFieldHasAKeyOfItsOwnThatLeadsBackToIt() {
        assertThat(Arrays.stream(CardField.values()).map(CardField::key).collect(Collectors.toSet()))
                .hasSameSizeAs(CardField.values());
        assertThat(CardField.of("legalRepresentative")).contains(CardField.LEGAL_REPRESENTATIVE);
    }
}
