package io.startier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.shared.Gone;
import io.startier.shared.Messages;
import io.startier.testing.ApplicationTest;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, in the order in which a company would live through it. */
@ApplicationTest
@TestPropertySource(properties = "startier.test.name=first administrator")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstAdministratorTests {

    private static final String PASSWORD = "a quiet lake in spring";

    @Autowired
    private SetUp setUp;

    @Autowired
    private Users users;

    @Autowired
    private Messages messages;

    @Test
    @Order(1)
    void aWellKnownPasswordStopsTheStartWithASentence() {
        assertThatThrownBy(() -> start("admin", "admin"))
                .isInstanceOf(UnfitAdministrator.class)
                .hasMessage("A password needs at least 12 characters.");
        assertThatThrownBy(() -> start("administrator", "administrator"))
                .hasMessage("The password must not be the user name.");
        assertThatThrownBy(() -> start("first admin", PASSWORD)).isInstanceOf(UnfitAdministrator.class);

        assertThat(users.findByOrderByUsername()).isEmpty();
    }

    @Test
    @Order(2)
    void noAdministratorIsMadeInADemonstration() {
        new FirstAdministrator(
                        new AccountProperties(true, new AccountProperties.Admin("chief", PASSWORD)),
                        setUp,
                        messages,
                        "http://localhost")
                .afterSingletonsInstantiated();

        assertThat(users.findByOrderByUsername()).isEmpty();
    }

    @Test
    @Order(3)
    void ofTwoLinksOpenedAtTheSameMomentOneMakesTheFirstAdministrator() throws Exception {
        var links = List.of(setUp.newLink(), setUp.newLink());
        var threads = Executors.newFixedThreadPool(2);
        var attempts = links.stream()
                .map(link -> (Callable<Boolean>) () -> complete(link, "chief" + links.indexOf(link)))
                .toList();

        var outcomes = threads.invokeAll(attempts).stream()
                .map(outcome -> {
                    try {
                        return outcome.get();
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                })
                .toList();
        threads.shutdown();

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(users.findByOrderByUsername()).hasSize(1);
        assertThat(users.findByOrderByUsername().get(0).roles())
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.DATA_STEWARD);
        assertThat(links).noneMatch(setUp::isOpen);
    }

    @Test
    @Order(4)
    void onceThereIsAUserNothingIsMadeAtTheStart() {
        start("second", PASSWORD);

        assertThat(users.findByUsername("second")).isEmpty();
        assertThat(setUp.isOpen(setUp.newLink())).isFalse();
    }

    private boolean complete(String link, String username) {
        try {
            setUp.complete(link, new UserProfile(username, "Chief", "c@example.org", roles(), null), PASSWORD);
            return true;
        } catch (Gone late) {
            return false;
        }
    }

    private static EnumSet<Role> roles() {
        return EnumSet.of(Role.ADMINISTRATOR, Role.DATA_STEWARD);
    }

    private void start(String username, String password) {
        new FirstAdministrator(
                        new AccountProperties(false, new AccountProperties.Admin(username, password)),
                        setUp,
                        messages,
                        "http://localhost")
                .afterSingletonsInstantiated();
    }
}
