package io.startier.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Looks through a file row by row and writes nothing (row S5). */
@Component
class Inspector {

    private static final Pattern DOUBLED = Pattern.compile("Ã[\\u0080-\\u00BF]|â€");

    private final RowReaders readers;

    Inspector(RowReaders readers) {
        this.readers = readers;
    }

    /**
     * @param faults is told every complaint, not in the order of rows
     * @param progress is told the number of rows read, now and then
     */
    Inspection inspect(byte[] content, Layout layout, Load load, Consumer<Fault> faults, IntConsumer progress) {
        var pass = new Pass(layout, readers.of(layout.kind()), load, faults);
        try (var table = layout.open(content)) {
            while (table.hasNext()) {
                pass.take(table.next());
                if (table.rows() % Pieces.SIZE == 0) {
                    pass.check();
                    progress.accept(table.rows());
                }
            }
            pass.check();
            return pass.result(table.rows(), table.blankRows());
        }
    }

    private static final class Pass {

        private final Layout layout;
        private final RowReader reader;
        private final Load load;
        private final Consumer<Fault> sink;
        private final Repetitions repetitions;
        private final BitSet rejected = new BitSet();
        private final List<Candidate> waiting = new ArrayList<>();
        private int faults;
        private int doubled;

        Pass(Layout layout, RowReader reader, Load load, Consumer<Fault> sink) {
            this.layout = layout;
            this.reader = reader;
            this.load = load;
            this.sink = sink;
            this.repetitions = new Repetitions(layout);
        }

        void take(Row row) {
            doubled += (int) row.cells().stream()
                    .filter(cell -> DOUBLED.matcher(cell).find())
                    .count();
            var cells = new Cells(row, layout);
            if (cells.isSound()) {
                waiting.add(new Candidate(cells, reader.read(cells, load)));
            } else {
                cells.faults().forEach(this::reject);
            }
        }

        void check() {
            reader.check(waiting.stream().filter(Candidate::isSound).toList(), load);
            for (var candidate : waiting) {
                candidate.cells().faults().forEach(this::reject);
                if (candidate.isSound()) {
                    repetitions.meet(candidate);
                }
            }
            waiting.clear();
        }

        Inspection result(int rows, int blankRows) {
            repetitions.contradictions().forEach(this::reject);
            return new Inspection(rows, blankRows, rejected, repetitions.repeated(), faults, doubled);
        }

        private void reject(Fault fault) {
            faults++;
            rejected.set(fault.row());
            sink.accept(fault);
        }
    }
}
