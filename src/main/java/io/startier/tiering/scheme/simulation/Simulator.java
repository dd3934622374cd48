package io.startier.tiering.scheme.simulation;

import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.tiering.Schemes;
import io.startier.tiering.assessment.Rehearsal;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.scheme.DraftDesk;
import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Starts simulations and carries them out in the background, one at a time in the whole installation. */
@Component
class Simulator {

    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);

    private final DraftDesk desk;
    private final Schemes schemes;
    private final Rehearsal rehearsal;
    private final SimulationBook book;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "simulation");
        thread.setDaemon(true);
        return thread;
    });

    Simulator(DraftDesk desk, Schemes schemes, Rehearsal rehearsal, SimulationBook book) {
        this.desk = desk;
        this.schemes = schemes;
        this.rehearsal = rehearsal;
        this.book = book;
    }

    private record Run(long id, Occasion inForce, Occasion draft) {}

    /**
     * @param version of the draft, as its author saw it
     * @return its id
     * @throws Conflict when somebody changed the draft meanwhile, or while another one runs: its result is everybody's
     */
    long start(int version, Actor by) {
        var run = begin(version, by);
        thread.execute(() -> carryOut(run));
        return run.id();
    }

    /** The same, but returns when it is done. */
    void runNow(int version, Actor by) {
        carryOut(begin(version, by));
    }

    private Run begin(int version, Actor by) {
        var draft = desk.require(version);
        var inForce = schemes.current();
        var before = rehearsal.occasion(inForce.rules());
        var after = rehearsal.occasion(draft.rules());
        try {
            return new Run(book.begin(draft.version(), inForce.id(), before, after, by.name()), before, after);
        } catch (DuplicateKeyException another) {
            throw new Conflict(
                    "schemes.simulation.running",
                    book.newest().map(Simulation::startedBy).orElse(""));
        }
    }

    private void carryOut(Run run) {
        var tally = new Tally();
        try {
            rehearsal.carryOut(
                    run.inForce(),
                    run.draft(),
                    Tally.columns(),
                    tally::see,
                    percent -> book.advance(run.id(), percent));
            book.finish(run.id(), tally);
        } catch (RuntimeException failure) {
            var reference = UUID.randomUUID().toString();
            LOG.error("Simulation {} failed, reference {}", run.id(), reference, failure);
            book.fail(run.id(), reference);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
