package io.startier.importing;

import java.util.List;

/** A row on its way: its cells and what they say. The last entry is the record that the row is about. */
record Candidate(Cells cells, List<Entry> entries) {

    Entry subject() {
        return entries.get(entries.size() - 1);
    }

    boolean isSound() {
        return cells.isSound();
    }
}
