package io.startier.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Conflict;
import io.startier.testing.ApplicationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Row S5: what another import has added between the look and the writing is not counted, nor undone, as one's own. */
@ApplicationTest
class RecordStoreRaceTests {

    @Autowired
    private RecordStores stores;

    @Autowired
    private Loads loads;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"PRODUCT, name, Gear", "CUSTOMER, name, Acme"})
    void whatSomebodyElseAddedMeanwhileEndsTheAttempt(RecordType type, String column, String content) {
        people.user("race.steward", "race.team", Role.DATA_STEWARD);
        var key = "R" + UUID.randomUUID().toString().substring(0, 8);
        var added = List.of(new Change(type, key, null, Fields.none().with(column, content)));
        write(type, added);

        var failure = catchThrowable(() -> write(type, added));

        assertThat(failure).isInstanceOfAny(DataIntegrityViolationException.class, Conflict.class);
    }

    private void write(RecordType type, List<Change> changes) {
        transaction.executeWithoutResult(
                status -> stores.of(type).write(changes, loads.begin(people.current("race.steward"))));
    }
}
