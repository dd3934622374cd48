package io.startier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Row X2. */
class ScopeTests {

    @Test
    void aSalespersonReachesOwnCustomersOnly() {
        var scope = user(Set.of(Role.SALESPERSON), List.of()).scope();
        assertThat(scope.covers(7L, 1L)).isTrue();
        assertThat(scope.covers(8L, 1L)).isFalse();
        assertThat(scope.covers(null, 1L)).isFalse();
    }

    @Test
    void aManagerReachesTheLedTeamsAndOwnCustomersElsewhere() {
        var scope = user(Set.of(Role.SALES_MANAGER), List.of(1L, 2L)).scope();
        assertThat(scope.covers(8L, 2L)).isTrue();
        assertThat(scope.covers(7L, 3L)).isTrue();
        assertThat(scope.covers(8L, 3L)).isFalse();
        assertThat(scope.covers(null, null)).isFalse();
    }

    @Test
    void generalManagersAndExecutivesReadEverythingButOnlyTheFormerChange() {
        assertThat(user(Set.of(Role.GENERAL_MANAGER), List.of()).scopeToChange().covers(null, null))
                .isTrue();
        var executive = user(Set.of(Role.EXECUTIVE), List.of());
        assertThat(executive.scope().covers(null, null)).isTrue();
        assertThat(executive.scopeToChange().covers(7L, null)).isFalse();
    }

    @Test
    void anExecutiveWhoAlsoSellsChangesOwnCustomersOnly() {
        var user = user(Set.of(Role.EXECUTIVE, Role.SALESPERSON), List.of());
        assertThat(user.scope().covers(8L, 1L)).isTrue();
        assertThat(user.scopeToChange().covers(8L, 1L)).isFalse();
        assertThat(user.scopeToChange().covers(7L, 1L)).isTrue();
    }

    @Test
    void administratorsAndDataStewardsSeeNoCustomer() {
        var user = user(Set.of(Role.ADMINISTRATOR, Role.DATA_STEWARD), List.of());
        assertThat(user.scope().covers(7L, 1L)).isFalse();
        assertThat(user.scope().on("c")).isEqualTo("(1 = 0)");
        assertThat(user.seesCustomers()).isFalse();
    }

    private static CurrentUser user(Set<Role> roles, List<Long> led) {
        return new CurrentUser(7, "anna", "Anna", roles, 1L, led);
    }
}
