package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a whole import back, or nothing of it (row S5). */
@Component
class ImportUndo {

    private final ImportJobs jobs;
    private final ChangeLog log;
    private final RecordStores stores;
    private final Loads loads;
    private final AuditTrail audit;
    private final EntityManager entities;

    ImportUndo(
            ImportJobs jobs,
            ChangeLog log,
            RecordStores stores,
            Loads loads,
            AuditTrail audit,
            EntityManager entities) {
        this.jobs = jobs;
        this.log = log;
        this.stores = stores;
        this.loads = loads;
        this.audit = audit;
        this.entities = entities;
    }

    /** @throws Conflict when it is undone already, or when a later change stands on one of its records */
    @Transactional
    public void undo(ImportJob job, CurrentUser user) {
        if (!jobs.undone(job.id())) {
            throw new Conflict("import.undo.state");
        }
        var load = loads.begin(user);
        long place = Long.MAX_VALUE;
        for (var some = log.before(job.id(), place); !some.isEmpty(); some = log.before(job.id(), place)) {
            sameType(some).forEach(changes -> takeBack(changes, load));
            place = some.get(some.size() - 1).id();
            entities.flush();
            entities.clear();
        }
        stores.all().forEach(store -> store.settle(load));
        audit.record(AuditEvent.by(user.actor(), "IMPORT_UNDONE")
                .on("import", job.id(), job.fileName())
                .with("importKind", job.kind().path()));
    }

    /** Neighbours of one type together, in the order in which they must be taken back. */
    private static List<List<Change>> sameType(List<ChangeLog.Logged> logged) {
        var groups = new ArrayList<List<Change>>();
        for (var one : logged) {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || last.get(0).type() != one.change().type()) {
                last = new ArrayList<>();
                groups.add(last);
            }
            last.add(one.change());
        }
        return groups;
    }

    private void takeBack(List<Change> changes, Load load) {
        var store = stores.of(changes.get(0).type());
        var kept = store.find(changes.stream().map(Change::key).toList(), load);
        for (var change : changes) {
            var now = kept.get(change.key());
            boolean alreadyGone = now == null && change.isNew();
            if (!alreadyGone && !change.after().equals(now)) {
                throw new Conflict("import.undo.later", change.key());
            }
        }
        store.remove(changes.stream().filter(Change::isNew).map(Change::key).toList(), load);
        var restored = changes.stream()
                .filter(change -> !change.isNew())
                .map(change -> new Change(change.type(), change.key(), change.after(), change.before()))
                .toList();
        if (!restored.isEmpty()) {
            store.write(restored, load);
        }
    }
}
