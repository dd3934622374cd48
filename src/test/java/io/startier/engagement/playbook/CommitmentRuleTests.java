package io.startier.engagement.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row G1: when a commitment is due, and who may see to it. */
class CommitmentRuleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    @ParameterizedTest
    @CsvSource({"0, 2024-02-28", "1, 2024-02-29", "2, 2024-03-01", "366, 2025-02-28"})
    void itIsDueSoManyDaysAfterTheCustomerEntered(int firstDays, LocalDate due) {
        assertThat(commitment(firstDays, null, false).firstDue(DAY)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "180, false, VIP, 2024-08-26",
        "1, false, VIP, 2024-02-29",
        ", false, VIP,",
        "180, true, VIP,",
        "180, false, KEY_ACCOUNT,"
    })
    void itComesRoundAgainWhileItHoldsAndTheCustomerIsInTheTier(
            Integer everyDays, boolean retired, Tier now, LocalDate due) {
        assertThat(commitment(30, everyDays, retired).nextDue(DAY, now).orElse(null))
                .isEqualTo(due);
    }

    /** The customer belongs to user 1 of team 7. */
    @ParameterizedTest
    @CsvSource({
        "OWNER, 1, SALESPERSON, 7, true",
        "MANAGER, 1, SALESPERSON, 7, false",
        "OWNER, 2, SALESPERSON, 7, false",
        "OWNER, 2, SALES_MANAGER, 7, true",
        "MANAGER, 2, SALES_MANAGER, 7, true",
        "OWNER, 2, SALES_MANAGER, 8, false",
        "MANAGER, 2, SALES_MANAGER, 8, false",
        "MANAGER, 1, SALES_MANAGER, 8, false",
        "OWNER, 2, GENERAL_MANAGER, , true",
        "MANAGER, 2, GENERAL_MANAGER, , true",
        "OWNER, 2, EXECUTIVE, , false",
        "MANAGER, 2, EXECUTIVE, , false",
        "OWNER, 2, ADMINISTRATOR, , false"
    })
    void theOwnersSideAndTheManagersSide(Responsible side, long user, Role role, Long team, boolean may) {
        var led = role == Role.SALES_MANAGER ? List.of(team) : List.<Long>of();
        var who = new CurrentUser(user, "x", "X", Set.of(role), team, led);

        assertThat(side.isActedForBy(who, 1L, 7L)).isEqualTo(may);
    }

    @Test
    void whatIsNobodysIsSeenToByTheGeneralManager() {
        var manager = new CurrentUser(2, "m", "M", Set.of(Role.SALES_MANAGER), 7L, List.of(7L));
        var general = new CurrentUser(3, "g", "G", Set.of(Role.GENERAL_MANAGER), null, List.of());

        for (var side : Responsible.values()) {
            assertThat(side.isActedForBy(manager, null, null)).isFalse();
            assertThat(side.isActedForBy(general, null, null)).isTrue();
        }
    }

    private static Commitment commitment(int firstDays, Integer everyDays, boolean retired) {
        return new Commitment(
                1,
                Tier.VIP,
                CommitmentKind.EXECUTIVE_VISIT,
                null,
                Responsible.MANAGER,
                firstDays,
                everyDays,
                retired,
                0);
    }
}
