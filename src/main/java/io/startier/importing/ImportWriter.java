package io.startier.importing;

import io.startier.shared.Conflict;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Writes the rows that an {@link Inspection} lets through, a thousand at a time, in the caller's one transaction. */
@Component
class ImportWriter {

    /** Rows by what they did. */
    static final class Counts {
        int inserted;
        int updated;
        int unchanged;
    }

    private final RowReaders readers;
    private final RecordStores stores;
    private final ChangeLog log;
    private final EntityManager entities;

    ImportWriter(RowReaders readers, RecordStores stores, ChangeLog log, EntityManager entities) {
        this.readers = readers;
        this.stores = stores;
        this.log = log;
        this.entities = entities;
    }

    Counts write(ImportJob job, byte[] content, Inspection inspection, Load load, IntConsumer progress) {
        var layout = job.layout(content);
        var counts = new Counts();
        counts.unchanged = inspection.skipped();
        var waiting = new ArrayList<Row>();
        try (var table = layout.open(content)) {
            while (table.hasNext()) {
                var row = table.next();
                if (inspection.takes(row.number())) {
                    waiting.add(row);
                }
                if (waiting.size() == Pieces.SIZE || !table.hasNext()) {
                    write(job, layout, waiting, load, counts);
                    waiting.clear();
                    progress.accept(table.rows());
                }
            }
        }
        stores.all().forEach(store -> store.settle(load));
        return counts;
    }

    private void write(ImportJob job, Layout layout, List<Row> rows, Load load, Counts counts) {
        var candidates = read(layout, rows, load);
        var changes = new HashMap<String, Change>();
        byType(candidates).forEach((type, entries) -> write(job, type, entries, load, changes));
        candidates.forEach(candidate -> count(candidate, changes, counts));
        entities.flush();
        entities.clear();
    }

    /** Looked at again in the transaction that writes: what has changed since the inspection ends the attempt. */
    private List<Candidate> read(Layout layout, List<Row> rows, Load load) {
        var reader = readers.of(layout.kind());
        var candidates = new ArrayList<Candidate>();
        for (var row : rows) {
            var cells = new Cells(row, layout);
            candidates.add(new Candidate(cells, reader.read(cells, load)));
        }
        reader.check(candidates, load);
        if (!candidates.stream().allMatch(Candidate::isSound)) {
            throw new Conflict("import.overtaken");
        }
        return candidates;
    }

    private static Map<RecordType, Map<String, Entry>> byType(List<Candidate> candidates) {
        var entries = new TreeMap<RecordType, Map<String, Entry>>();
        for (var candidate : candidates) {
            for (var entry : candidate.entries()) {
                entries.computeIfAbsent(entry.type(), type -> new LinkedHashMap<>())
                        .put(entry.key(), entry);
            }
        }
        return entries;
    }

    private void write(
            ImportJob job, RecordType type, Map<String, Entry> entries, Load load, Map<String, Change> done) {
        var store = stores.of(type);
        var kept = store.find(entries.keySet(), load);
        var changes = new ArrayList<Change>();
        entries.forEach((key, entry) -> {
            var before = kept.get(key);
            var after = entry.after(before);
            if (!after.equals(before)) {
                changes.add(new Change(type, key, before, after));
            }
        });
        if (!changes.isEmpty()) {
            store.write(changes, load);
            log.add(job.id(), changes);
        }
        changes.forEach(change -> done.put(type + change.key(), change));
    }

    private static void count(Candidate candidate, Map<String, Change> changes, Counts counts) {
        var subject =
                changes.get(candidate.subject().type() + candidate.subject().key());
        boolean any = candidate.entries().stream().anyMatch(entry -> changes.containsKey(entry.type() + entry.key()));
        if (subject != null && subject.isNew()) {
            counts.inserted++;
        } else if (any) {
            counts.updated++;
        } else {
            counts.unchanged++;
        }
    }
}
