package io.startier.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds rows that say the same twice, which is skipped, and rows that contradict each other, of which none is taken. */
class Repetitions {

    private final Layout layout;
    private final Map<String, Seen> subjects = new HashMap<>();
    private final Map<String, Seen> shared = new HashMap<>();
    private final BitSet repeated = new BitSet();

    Repetitions(Layout layout) {
        this.layout = layout;
    }

    void meet(Candidate candidate) {
        var row = candidate.cells().row();
        var subject = candidate.subject();
        boolean same = meet(subjects, subject, row);
        for (var entry : candidate.entries()) {
            if (entry != subject) {
                same &= meet(shared, entry, row);
            }
        }
        if (same && subjects.get(subject.key()).isRepeated()) {
            repeated.set(row.number());
        }
    }

    private static boolean meet(Map<String, Seen> seen, Entry entry, Row row) {
        var said = entry.given().over(entry.otherwise());
        return seen.computeIfAbsent(entry.key(), key -> new Seen(said)).meet(row, said);
    }

    /** Rows to skip: an earlier one says the same. */
    BitSet repeated() {
        return repeated;
    }

    List<Fault> contradictions() {
        var faults = new ArrayList<Fault>();
        subjects.forEach((key, seen) -> addTo(faults, "contradicts", key, seen));
        shared.forEach((key, seen) -> addTo(faults, "header", key, seen));
        return faults;
    }

    private void addTo(List<Fault> faults, String code, String key, Seen seen) {
        if (!seen.isContradicted()) {
            return;
        }
        var column = layout.headerOf(layout.kind().columns().get(0).name());
        for (int i = 0; i < seen.count(); i++) {
            var other = String.valueOf(seen.row(i == 0 ? 1 : 0));
            faults.add(new Fault(seen.row(i), seen.line(i), column, key, Fault.OWN + code, List.of(key, other)));
        }
    }
}
