package io.startier.customer.people.centre;

import static io.startier.customer.people.centre.TestCentre.TODAY;
import static io.startier.customer.people.centre.TestCentre.people;
import static org.assertj.core.api.Assertions.assertThat;

import io.startier.customer.people.FreshnessLimits;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row C3: who is missing in a buying centre. */
class GapsTests {

    /** Nothing is missing here; each example adds, changes or leaves out one. */
    private static final String COMPLETE = "Dora:DECISION_MAKER:DECISION:USING:SUPPORTER:HIGH:WELL:10"
            + " Fred:APPROVER:MANAGEMENT:FINANCE:NEUTRAL:MEDIUM:FROM_WORK:20"
            + " Tom:INFLUENCER:OPERATION:TECHNICAL:FAVOURABLE:LOW:WELL:30";

    @Test
    void aCentreThatLacksNothingHasNoGaps() {
        assertThat(gaps(COMPLETE)).isEmpty();
    }

    @Test
    void whereNobodyIsKnownThatIsTheOnlyGap() {
        assertThat(gaps("")).containsExactly("gap.nobody");
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource({
        "Dora:USER:, Dora:DECISION_MAKER:, gap.noRole.DECISION_MAKER",
        "Fred:PURCHASER:, Fred:APPROVER:, gap.noRole.APPROVER",
        ":OPERATION:TECHNICAL:FAVOURABLE:LOW:WELL:30, :OPERATION:USING:FAVOURABLE:LOW:WELL:30, gap.nobodyIn.TECHNICAL",
        ":MANAGEMENT:FINANCE:, :MANAGEMENT:USING:, gap.nobodyIn.FINANCE",
        ":DECISION:USING:, :MANAGEMENT:USING:, gap.nobodyAt.DECISION",
        ":MANAGEMENT:FINANCE:, :DECISION:FINANCE:, gap.nobodyAt.MANAGEMENT",
        ":OPERATION:TECHNICAL:, :MANAGEMENT:TECHNICAL:, gap.nobodyAt.OPERATION",
        "NEUTRAL:MEDIUM, OPPONENT:HIGH, gap.against Fred",
        "NEUTRAL:MEDIUM, CRITICAL:HIGH, gap.against Fred",
        "MEDIUM:FROM_WORK:20, MEDIUM:FROM_WORK:120, gap.notMet.APPROVER Fred 120",
        "MEDIUM:FROM_WORK:20, MEDIUM:FROM_WORK, gap.neverMet.APPROVER Fred",
        "HIGH:WELL:10, HIGH:WELL:91, gap.notMet.DECISION_MAKER Dora 91"
    })
    void eachGapIsNamed(String one, String other, String expected) {
        var changed = COMPLETE.contains(one) ? COMPLETE.replace(one, other) : COMPLETE.replace(other, one);
        assertThat(gaps(changed)).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HIGH:WELL:10, HIGH:WELL:90",
        "NEUTRAL:MEDIUM, OPPONENT:MEDIUM",
        "LOW:WELL:30, LOW:WELL:300",
        "SUPPORTER, NEUTRAL"
    })
    void whatIsNoGapIsNotCalledOne(String before, String after) {
        assertThat(gaps(COMPLETE.replace(before, after))).isEmpty();
    }

    @Test
    void onlyUsersThatWeHardlyKnowLackMostOfAll() {
        assertThat(gaps("Ann:USER:OPERATION:USING Bea:USER:OPERATION:USING"))
                .containsExactly(
                        "gap.onlyUsers",
                        "gap.noRole.DECISION_MAKER",
                        "gap.noRole.APPROVER",
                        "gap.nobodyIn.TECHNICAL",
                        "gap.nobodyIn.FINANCE",
                        "gap.nobodyAt.DECISION",
                        "gap.nobodyAt.MANAGEMENT",
                        "gap.noSupporter",
                        "gap.nobodyWell");
    }

    private static List<String> gaps(String people) {
        return Gaps.of(people(people), TODAY, new FreshnessLimits(60, 90, 0)).stream()
                .map(gap -> (gap.key() + " "
                                + gap.arguments().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                        .strip())
                .toList();
    }
}
