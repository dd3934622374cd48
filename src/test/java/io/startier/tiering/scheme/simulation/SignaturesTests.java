package io.startier.tiering.scheme.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.scheme.simulation.Signatures.Change;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who would have to sign (rows A1, A2): 7 is a salesperson, 8 leads team 1; team 2 has no manager. */
class SignaturesTests {

    @ParameterizedTest
    @CsvSource({
        // owner, team, in force, suggested, leaving is signed: requests, managers, general managers, free
        "7, 1, 2, 2, true, 0, 0, 0, 0",
        "7, 1, 0, 2, true, 0, 0, 0, 1",
        "7, 1,  , 0, true, 0, 0, 0, 1",
        "7, 1,  , 3, true, 1, 1, 0, 0",
        "7, 1, 2, 4, true, 1, 1, 0, 0",
        "7, 1, 4, 5, true, 1, 1, 1, 0",
        "7, 1, 5, 2, true, 1, 1, 1, 0",
        "7, 1, 5, 2, false, 0, 0, 0, 1",
        "7, 1, 5, 3, false, 1, 1, 0, 0",
        "7, 2, 2, 3, true, 1, 0, 1, 0",
        "7, 2, 2, 5, true, 1, 0, 2, 0",
        "7,  , 2, 3, true, 1, 0, 1, 0",
        "8, 1, 2, 3, true, 1, 0, 1, 0",
        "8, 1, 2, 5, true, 1, 0, 1, 0",
    })
    void aChangeTakesTheSignaturesOfItsHigherStar(
            Long owner,
            Long team,
            Integer from,
            int to,
            boolean leaving,
            int requests,
            int managers,
            int generalManagers,
            int free) {
        var sum = Signatures.of(
                List.of(new Change(owner, team, from, to, 1)), leaving, id -> id == 8, (of, without) -> of == 1);
        assertThat(sum).isEqualTo(new Signatures(requests, managers, generalManagers, free));
    }
}
