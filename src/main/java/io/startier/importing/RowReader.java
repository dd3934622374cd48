package io.startier.importing;

import java.util.List;

/** What the rows of one kind mean. */
interface RowReader {

    Kind kind();

    /** What the row says; complaints go to the cells, and then nobody looks at the answer. */
    List<Entry> read(Cells cells, Load load);

    /** Complaints that need a look at what is kept already, for many rows at once. */
    default void check(List<Candidate> candidates, Load load) {}
}
