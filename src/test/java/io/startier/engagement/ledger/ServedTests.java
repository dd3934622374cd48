package io.startier.engagement.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row G1. */
class ServedTests {

    private static final Limits LIMITS = new Limits(new BigDecimal("0.80"), new BigDecimal("1.50"), 2, 0);

    @ParameterizedTest(name = "{0} days, one every {1}: {2}")
    @CsvSource({"0, 14, 0", "13, 14, 0", "14, 14, 1", "27, 14, 1", "28, 14, 2", "90, 14, 6", "90, 180, 0", "365, 30, 12"
    })
    void aContactIsPromisedForEveryWholeInterval(int days, int visitDays, long promised) {
        assertThat(Served.contactsPromised(days, visitDays)).isEqualTo(promised);
    }

    @ParameterizedTest(name = "{0} promised, {1} delivered: {2} kept, {3}")
    @CsvSource({
        "0, 0, 0,",
        "0, 3, 0,",
        "4, 0, 0, 0.0000",
        "4, 3, 3, 0.7500",
        "4, 4, 4, 1.0000",
        "4, 9, 4, 1.0000",
        "3, 2, 2, 0.6667"
    })
    void moreThanWasPromisedMakesUpForNothing(long promised, long delivered, long kept, BigDecimal share) {
        var line = new Line(Line.Kind.CONTACTS, promised, delivered);

        assertThat(line.kept()).isEqualTo(kept);
        assertThat(line.share()).isEqualTo(share);
        assertThat(line.missed()).isEqualTo(delivered < promised);
    }

    @Test
    void everyPromiseCountsOnceAndTooManyContactsDoNotHideALateAnswer() {
        var served = new Served(
                LocalDate.of(2025, 1, 1), 90, 30, true, false, 8, BigDecimal.TEN, 2, 1, 1, 0, 4, 2, 1, 1, null);

        assertThat(served.promised()).isEqualTo(3 + 2 + 1 + 4);
        assertThat(served.kept()).isEqualTo(3 + 1 + 0 + 2);
        assertThat(served.share()).isEqualByComparingTo("0.6");
        assertThat(served.verdict(LIMITS)).isEqualTo(Verdict.UNDER);
    }

    @ParameterizedTest(name = "{0} days, one every {1}, had {2}, whole {3}, prospect {4}: {5}")
    @CsvSource({
        // 5 promised
        "150, 30, 3, true, false, UNDER",
        "150, 30, 4, true, false, KEPT",
        "150, 30, 5, true, false, KEPT",
        "150, 30, 7, true, false, KEPT",
        "150, 30, 8, true, false, OVER",
        // 4 promised: half as many again is 6, exactly
        "120, 30, 5, true, false, KEPT",
        "120, 30, 6, true, false, OVER",
        // 1 promised: three times as many, because two more are asked for
        "90, 90, 2, true, false, KEPT",
        "90, 90, 3, true, false, OVER",
        "90, 90, 0, true, false, UNDER",
        // none promised
        "90, 180, 0, true, false, NOTHING",
        "90, 180, 1, true, false, NOTHING",
        "90, 180, 9, true, false, NOTHING",
        "20, 30, 4, false, false, NOTHING",
        "30, 30, 3, false, false, OVER",
        // a prospect is still to be won
        "120, 30, 9, true, true, KEPT",
        "90, 180, 9, true, true, NOTHING",
        "120, 30, 3, true, true, UNDER"
    })
    void theVerdictTurnsAtTheLimits(
            int days, int visitDays, long contacts, boolean whole, boolean prospect, Verdict verdict) {
        assertThat(contactsOnly(days, visitDays, contacts, whole, prospect).verdict(LIMITS))
                .isEqualTo(verdict);
    }

    @Test
    void ofAnUnderServedCustomerTheOrdersOfAYearAreAtStake() {
        var served = contactsOnly(120, 30, 1, true, false);

        assertThat(served.atStake(LIMITS)).isEqualTo(new BigDecimal("250000.13"));
    }

    @Test
    void ofAnOverServedCustomerTheShareOfTheCostAboveThePromiseIsAtStake() {
        var served = contactsOnly(120, 30, 7, true, false);

        assertThat(served.moreContacts()).isEqualTo(3);
        assertThat(served.atStake(LIMITS)).isEqualTo(new BigDecimal("428.57"));
    }

    @Test
    void whereAllIsInOrderNothingIsAtStake() {
        assertThat(contactsOnly(120, 30, 4, true, false).atStake(LIMITS)).isNull();
    }

    /** The contacts together cost 1,000; the orders of a year are 250,000.125. */
    private static Served contactsOnly(int days, int visitDays, long contacts, boolean whole, boolean prospect) {
        return new Served(
                LocalDate.of(2025, 1, 1),
                days,
                visitDays,
                whole,
                prospect,
                contacts,
                BigDecimal.valueOf(1000),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                new BigDecimal("250000.125"));
    }
}
