package io.startier.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.shared.Conflict;
import io.startier.testing.ApplicationTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, where two administrators are all there are (hazard H23). */
@ApplicationTest
@TestPropertySource(properties = "startier.test.name=last administrator")
class LastAdministratorTests {

    @Autowired
    private UserRegister register;

    @Autowired
    private Users users;

    @Autowired
    private TestPeople people;

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherAtTheSameMomentOneStays() throws Exception {
        var first = administrator("last.one");
        var second = administrator("last.two");
        var threads = Executors.newFixedThreadPool(2);

        var outcomes = threads.invokeAll(List.of(removal(first, second), removal(second, first))).stream()
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
        assertThat(users.countAdministrators()).isOne();
    }

    private Callable<Boolean> removal(CurrentUser by, CurrentUser of) {
        return () -> {
            try {
                register.deactivate(of.id(), by);
                return true;
            } catch (Conflict lastOne) {
                return false;
            }
        };
    }

    private CurrentUser administrator(String username) {
        people.user(username, null, Role.ADMINISTRATOR);
        people.password(username, "a quiet lake in spring");
        return people.current(username);
    }
}
