package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.startier.account.Role;
import io.startier.approval.Step;
import io.startier.rating.SignOffRules.Situation;
import io.startier.shared.Conflict;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows A1, A2 and A4: who signs what. Managers are 1, 2; general managers 8, 9; the proposer is never among them. */
class SignOffRulesTests {

    private static final long TEAM = 5;

    @ParameterizedTest(name = "{0} proposes {1} → {2}: {6}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # proposer | from | to | team | managers | generals | who signs
            SALESPERSON | - | 0 | 5 | 1   | 8   | nobody
            SALESPERSON | - | 2 | 5 | 1   | 8   | nobody
            SALESPERSON | 2 | 1 | 5 |     |     | nobody
            SALESPERSON | - | 3 | 5 | 1   |     | MANAGER
            SALESPERSON | 1 | 4 | 5 | 1 2 | 8   | MANAGER
            SALESPERSON | 3 | 3 | 5 | 1   | 8   | MANAGER
            SALESPERSON | 4 | 5 | 5 | 1   | 8   | MANAGER GM
            SALESPERSON | 3 | 2 | 5 | 1   | 8   | MANAGER
            SALESPERSON | 4 | 0 | 5 | 1   | 8   | MANAGER
            SALESPERSON | 5 | 4 | 5 | 1   | 8   | MANAGER GM
            SALESPERSON | 5 | 0 | 5 | 1   | 8   | MANAGER GM
            SALESPERSON | - | 4 | 5 |     | 8   | GM
            SALESPERSON | - | 4 | - | 1   | 8   | GM
            SALESPERSON | - | 5 | 5 |     | 8 9 | GM GM
            SALESPERSON | - | 5 | 5 | 8   | 8 9 | MANAGER GM
            MANAGER     | - | 2 | 5 |     |     | nobody
            MANAGER     | - | 3 | 5 | 2   | 8   | GM
            MANAGER     | - | 5 | 5 | 2   | 8   | GM
            MANAGER     | 5 | 1 | 5 |     | 8   | GM
            GM          | - | 4 | 5 | 1   |     | MANAGER
            GM          | - | 5 | 5 | 1   | 9   | MANAGER GM
            GM          | - | 4 | 5 |     | 9   | GM
            BOTH        | - | 4 | 5 | 1   | 9   | MANAGER
            BOTH        | - | 5 | 5 | 1   | 9   | MANAGER GM
            """)
    void signaturesAreThoseOfTheHigherStarByPeopleOtherThanTheProposer(
            String proposer, Integer from, int to, Long team, String managers, String generals, String signers) {
        var chain = SignOffRules.chain(situation(proposer, from, to, team, managers, generals, true));

        assertThat(chain.isEmpty() ? "nobody" : spoken(chain)).isEqualTo(signers);
    }

    @ParameterizedTest(name = "{0} cannot propose {1}: {4}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            SALESPERSON | 4 |     |   | rating.missing.both
            GM          | 3 |     |   | rating.missing.both
            SALESPERSON | 5 | 1   |   | rating.missing.generalManager
            MANAGER     | 3 | 2   |   | rating.missing.generalManager
            MANAGER     | 5 |     |   | rating.missing.generalManager
            GM          | 5 | 1   |   | rating.missing.deputy
            SALESPERSON | 5 |     | 8 | rating.missing.second
            SALESPERSON | 5 | 8   | 8 | rating.missing.second
            GM          | 5 |     | 9 | rating.missing.second
            """)
    void aSignatureThatNobodyCanGiveIsSaidBeforeAnythingIsSent(
            String proposer, int to, String managers, String generals, String sentence) {
        var situation = situation(proposer, null, to, TEAM, managers, generals, true);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> SignOffRules.chain(situation))
                .extracting(Conflict::messageKey)
                .isEqualTo(sentence);
    }

    @ParameterizedTest(name = "managers {1}, other general managers {2}, deputy {3}: {4}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # star | managers | generals | deputies | outcome
            5 | 1   |   | 7 | MANAGER GM
            5 | 1 7 |   | 7 | MANAGER GM
            5 | 7   |   | 7 | rating.missing.second
            5 |     |   | 7 | rating.missing.both
            5 |     | 9 | 7 | GM GM
            4 | 1   |   | 7 | MANAGER
            4 |     |   | 7 | rating.missing.both
            """)
    void theDeputyOfAGeneralManagerCountsForTheSecondSignatureOnly(
            int star, String managers, String generals, String deputies, String outcome) {
        var situation = new Situation(null, star, true, roles("GM"), TEAM, ids(managers), ids(generals), ids(deputies));

        assertThat(outcome(situation)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "without the policy {0} → {1} needs {2}")
    @CsvSource({"5, 2, nobody", "5, 4, MANAGER", "3, 0, nobody", "4, 5, MANAGER GM"})
    void whereLeavingNeedsNoSignaturesOnlyTheNewStarCounts(int from, int to, String signers) {
        var chain = SignOffRules.chain(situation("SALESPERSON", from, to, TEAM, "1", "8", false));

        assertThat(chain.isEmpty() ? "nobody" : spoken(chain)).isEqualTo(signers);
    }

    private static String outcome(Situation situation) {
        try {
            return spoken(SignOffRules.chain(situation));
        } catch (Conflict missing) {
            return missing.messageKey();
        }
    }

    private static Situation situation(
            String proposer,
            Integer from,
            int to,
            Long team,
            String managers,
            String generals,
            boolean leavingNeedsSignatures) {
        return new Situation(
                from, to, leavingNeedsSignatures, roles(proposer), team, ids(managers), ids(generals), Set.of());
    }

    private static Set<Role> roles(String proposer) {
        return switch (proposer) {
            case "MANAGER" -> Set.of(Role.SALES_MANAGER);
            case "GM" -> Set.of(Role.GENERAL_MANAGER);
            case "BOTH" -> Set.of(Role.SALES_MANAGER, Role.GENERAL_MANAGER);
            default -> Set.of(Role.SALESPERSON);
        };
    }

    private static Set<Long> ids(String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
    }

    private static String spoken(List<Step> chain) {
        return chain.stream()
                .map(step -> step.role() == Role.SALES_MANAGER && step.teamId() == TEAM
                        ? "MANAGER"
                        : step.role() == Role.GENERAL_MANAGER && step.teamId() == null ? "GM" : step.toString())
                .collect(Collectors.joining(" "));
    }
}
