package io.startier.importing;

import java.io.IOException;
import java.io.Reader;

/**
 * Whether a text is a table at all: every quote that opens a cell closes it, and nothing follows a closing quote or stands
 * in the middle of a cell. Parsers are lenient here and swallow rows; this is not.
 */
class Structure {

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private static final int LONGEST_CELL = 32_000;

    private final char delimiter;
    private final ImportLimits limits;
    private State state = State.CELL_START;
    private int line = 1;
    private int quoteOpened;
    private int columns = 1;
    private int length;
    private boolean afterReturn;

    Structure(char delimiter, ImportLimits limits) {
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** @throws Unreadable naming the line at fault */
    void check(Reader text) throws IOException {
        var buffer = new char[16_384];
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
            for (int i = 0; i < read; i++) {
                take(buffer[i]);
            }
        }
        if (state == State.QUOTED) {
            throw new Unreadable("import.file.unclosed", String.valueOf(quoteOpened));
        }
    }

    private void take(char sign) {
        if (sign == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = sign == '\r';
        if (state == State.QUOTED) {
            quoted(sign);
        } else if (sign == '"') {
            quote();
        } else if (sign == delimiter) {
            nextCell();
        } else if (isLineEnd(sign)) {
            line++;
            columns = 0;
            nextCell();
        } else {
            plain();
        }
    }

    private void quoted(char sign) {
        if (sign == '"') {
            state = State.AFTER_QUOTE;
        } else {
            line += isLineEnd(sign) ? 1 : 0;
            grow();
        }
    }

    private void quote() {
        switch (state) {
            case CELL_START -> {
                state = State.QUOTED;
                quoteOpened = line;
            }
            case AFTER_QUOTE -> {
                state = State.QUOTED;
                grow();
            }
            default -> throw new Unreadable("import.file.quote", String.valueOf(line));
        }
    }

    private void plain() {
        if (state == State.AFTER_QUOTE) {
            throw new Unreadable("import.file.quote", String.valueOf(line));
        }
        state = State.PLAIN;
        grow();
    }

    private void nextCell() {
        state = State.CELL_START;
        length = 0;
        if (++columns > limits.columns()) {
            throw new Unreadable("import.file.columns", String.valueOf(line), String.valueOf(limits.columns()));
        }
    }

    private void grow() {
        if (++length > LONGEST_CELL) {
            throw new Unreadable("import.file.cell", String.valueOf(line), String.valueOf(limits.characters()));
        }
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }
}
