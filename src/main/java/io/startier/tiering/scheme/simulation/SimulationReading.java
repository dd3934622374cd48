package io.startier.tiering.scheme.simulation;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.Scope;
import io.startier.tiering.Schemes;
import io.startier.tiering.assessment.Rehearsal;
import io.startier.tiering.scheme.DraftDesk;
import org.springframework.stereotype.Component;

/** The newest simulation, and whether it still says what publishing the draft would do. */
@Component
class SimulationReading {

    /**
     * @param draftChanged the draft is another one by now
     * @param dayChanged the data changed, or the next assessment would look at another day or other years
     * @param leavingNow giving up a star takes signatures by the rules in force
     * @param leavingThen the same by the draft
     */
    record View(
            Simulation simulation, boolean draftChanged, boolean dayChanged, boolean leavingNow, boolean leavingThen) {

        public boolean isOutdated() {
            return draftChanged || dayChanged;
        }
    }

    private final SimulationBook book;
    private final DraftDesk desk;
    private final Schemes schemes;
    private final Rehearsal rehearsal;

    SimulationReading(SimulationBook book, DraftDesk desk, Schemes schemes, Rehearsal rehearsal) {
        this.book = book;
        this.desk = desk;
        this.schemes = schemes;
        this.rehearsal = rehearsal;
    }

    /** Null where nobody has simulated anything. */
    View newest() {
        var simulation = book.newest().orElse(null);
        if (simulation == null) {
            return null;
        }
        var draft = desk.current();
        var inForce = schemes.current();
        var before = rehearsal.occasion(inForce.rules());
        boolean sameDay = simulation.asOf().equals(before.asOf())
                && simulation.basisYears().equals(SimulationBook.years(before))
                && simulation.draftYears().equals(SimulationBook.years(rehearsal.occasion(draft.rules())));
        return new View(
                simulation,
                simulation.draftVersion() != draft.version() || simulation.schemeVersion() != inForce.versionNo(),
                simulation.dataChanged() || !sameDay,
                inForce.rules().leavingNeedsSignatures(),
                draft.rules().leavingNeedsSignatures());
    }

    int draftVersion() {
        return desk.current().version();
    }

    /** Administrators may know how many customers move, though not which. */
    static Scope counted(CurrentUser user) {
        return user.has(Role.ADMINISTRATOR) ? Scope.EVERYTHING : user.scope();
    }
}
