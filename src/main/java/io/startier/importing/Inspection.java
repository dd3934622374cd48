package io.startier.importing;

import java.util.BitSet;

/**
 * What a look through the whole file found.
 *
 * @param rows below the header, without blank ones
 * @param rejected numbers of the rows that cannot be taken
 * @param repeated numbers of the rows that repeat an earlier one
 * @param doubled cells whose text seems to have been encoded twice
 */
record Inspection(int rows, int blankRows, BitSet rejected, BitSet repeated, int faults, int doubled) {

    public int valid() {
        return rows - refused();
    }

    public int refused() {
        return rejected.cardinality();
    }

    boolean takes(int row) {
        return !rejected.get(row) && !repeated.get(row);
    }

    /** Repetitions among the rows that can be taken. */
    public int skipped() {
        var skipped = (BitSet) repeated.clone();
        skipped.andNot(rejected);
        return skipped.cardinality();
    }
}
