package io.startier.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rows of a text, one at a time; blank rows are left out and counted. */
class CsvTable implements AutoCloseable {

    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?");
    private static final int LOOK_AHEAD = 16;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final int linesBefore;
    private final List<String> header;
    private int rows;
    private int blankRows;
    private Row next;

    CsvTable(byte[] content, Encoding encoding, char delimiter) {
        try {
            var text = new BufferedReader(encoding.reader(content));
            linesBefore = skipSeparatorLine(text) ? 1 : 0;
            reader = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .allowExtraCharsAfterClosingQuote(false)
                    .ofCsvRecord(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        records = reader.iterator();
        header = records.hasNext() ? List.copyOf(records.next().getFields()) : List.of();
    }

    /** The delimiter that the file itself names in a first line such as {@code sep=;}. */
    static Optional<Character> namedDelimiter(byte[] content, Encoding encoding) {
        try (var text = new BufferedReader(encoding.reader(content))) {
            text.mark(LOOK_AHEAD);
            var start = new char[LOOK_AHEAD];
            int read = text.read(start);
            var line = read <= 0 ? "" : new String(start, 0, read).split("[\r\n]", 2)[0];
            var matcher = SEPARATOR_LINE.matcher(line);
            return matcher.matches() ? Optional.of(matcher.group(1).charAt(0)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean skipSeparatorLine(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        var start = new char[LOOK_AHEAD];
        int read = text.read(start);
        text.reset();
        boolean present = read > 0
                && SEPARATOR_LINE
                        .matcher(new String(start, 0, read).split("[\r\n]", 2)[0])
                        .matches();
        if (present) {
            skipLine(text);
        }
        return present;
    }

    private static void skipLine(Reader text) throws IOException {
        int sign = text.read();
        while (sign >= 0 && sign != '\n' && sign != '\r') {
            sign = text.read();
        }
        text.mark(1);
        if (sign == '\r' && text.read() != '\n') {
            text.reset();
        }
    }

    List<String> header() {
        return header;
    }

    int rows() {
        return rows;
    }

    int blankRows() {
        return blankRows;
    }

    boolean hasNext() {
        while (next == null && records.hasNext()) {
            var record = records.next();
            if (record.getFields().stream().allMatch(CsvTable::isBlank)) {
                blankRows++;
            } else {
                next = new Row(++rows, (int) record.getStartingLineNumber() + linesBefore, record.getFields());
            }
        }
        return next != null;
    }

    Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    private static boolean isBlank(String cell) {
        return cell.chars().allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign));
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
