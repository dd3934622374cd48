package io.startier.tiering.scheme.simulation;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.tiering.scheme.section.Kind;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the draft would do to the customers of today (row T13). */
@RestController
@RequestMapping("/api/schemes/draft/simulation")
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
class SimulationApi {

    /** @param version of the draft, as its author saw it */
    record Wish(Integer version) {}

    record Started(long id) {}

    /**
     * @param outdated the draft, the rules in force, the data or the day changed after it
     * @param matrices who goes from which class to which, in each way of classing; {@code -} stands for no class
     * @param signaturesNow what bringing all stars in force to the suggested ones would take by the rules in force
     * @param signaturesDraft the same by the draft
     */
    record Result(
            Simulation simulation,
            boolean outdated,
            List<Matrix> matrices,
            List<Workload> workload,
            Signatures signaturesNow,
            Signatures signaturesDraft) {}

    private final Simulator simulator;
    private final SimulationReading reading;
    private final SimulationResults results;

    SimulationApi(Simulator simulator, SimulationReading reading, SimulationResults results) {
        this.simulator = simulator;
        this.reading = reading;
        this.results = results;
    }

    /**
     * Starts a simulation in the background.
     *
     * @throws Conflict when somebody changed the draft meanwhile, or while another one runs: 409
     */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@RequestBody Wish wish, CurrentUser user) {
        if (wish.version() == null) {
            throw new Invalid("version", "tiering.scheme.invalid.choice");
        }
        return new Started(simulator.start(wish.version(), user.actor()));
    }

    /**
     * The newest simulation over the customers that the caller may see; lists are empty before it is done, and
     * {@code simulation} is null where there has been none.
     */
    @GetMapping
    Result result(CurrentUser user) {
        var view = reading.newest();
        if (view == null) {
            return new Result(null, false, List.of(), List.of(), null, null);
        }
        if (!view.simulation().isDone()) {
            return new Result(view.simulation(), view.isOutdated(), List.of(), List.of(), null, null);
        }
        long id = view.simulation().id();
        var scope = SimulationReading.counted(user);
        return new Result(
                view.simulation(),
                view.isOutdated(),
                Kind.ALL.stream().map(kind -> results.matrix(id, kind, scope)).toList(),
                results.workload(id, scope),
                results.signatures(id, Tally.SIGNED_NOW, view.leavingNow(), scope),
                results.signatures(id, Tally.SIGNED_DRAFT, view.leavingThen(), scope));
    }
}
