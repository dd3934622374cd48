package io.startier.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds out how a file is written before any row of it is taken (row S5). */
@Component
class FileAnalysis {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final ImportLimits limits;

    FileAnalysis(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * @param wanted the kind that somebody has named, or null to guess it from the header
     * @throws Unreadable when the file cannot be read as a table of any kind
     */
    Layout analyse(byte[] content, String fileName, Kind wanted) {
        FileType.refuseOthers(content);
        if (content.length > limits.bytes()) {
            throw new Unreadable("import.file.large", String.valueOf(limits.bytes() / 1_000_000));
        }
        var encoding = Encoding.of(content);
        char delimiter = CsvTable.namedDelimiter(content, encoding).orElseGet(() -> likeliest(content, encoding));
        checkStructure(content, encoding, delimiter);
        var cells = headerOrNone(content, encoding, delimiter);
        var header = checked(named(cells));
        var kind = wanted == null ? guess(header, fileName) : wanted;
        return at(
                content,
                new Layout(
                        kind, encoding, delimiter, DateFormat.ISO, Mapping.guess(kind, header), header, cells.size()));
    }

    /** The same file read as another kind, or with other columns. */
    Layout at(byte[] content, Layout layout) {
        return new Layout(
                layout.kind(),
                layout.encoding(),
                layout.delimiter(),
                dates(content, layout),
                layout.mapping(),
                layout.header(),
                layout.width());
    }

    private void checkStructure(byte[] content, Encoding encoding, char delimiter) {
        try (var text = encoding.reader(content)) {
            new Structure(delimiter, limits).check(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The delimiter that yields the most known columns, then the most columns. */
    private static char likeliest(byte[] content, Encoding encoding) {
        return DELIMITERS.stream()
                .max(Comparator.comparingInt((Character delimiter) -> known(headerOrNone(content, encoding, delimiter)))
                        .thenComparingInt(delimiter ->
                                headerOrNone(content, encoding, delimiter).size()))
                .orElseThrow();
    }

    private static int known(List<String> header) {
        return Arrays.stream(Kind.values())
                .mapToInt(kind -> Mapping.guess(kind, header).indexes().size())
                .max()
                .orElse(0);
    }

    private static List<String> headerOrNone(byte[] content, Encoding encoding, char delimiter) {
        try (var table = new CsvTable(content, encoding, delimiter)) {
            return table.header();
        } catch (CsvParseException notWithThisOne) {
            return List.of();
        }
    }

    private static List<String> checked(List<String> header) {
        if (header.size() < 2) {
            throw new Unreadable(header.isEmpty() ? "import.file.empty" : "import.file.oneColumn");
        }
        var seen = new HashSet<String>();
        for (var name : header) {
            if (name.isEmpty()) {
                throw new Unreadable("import.file.header.empty", String.valueOf(header.indexOf(name) + 1));
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new Unreadable("import.file.header.twice", name);
            }
        }
        return header;
    }

    /** Without the empty columns that spreadsheets leave at the end. */
    static List<String> named(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return cells.subList(0, size).stream().map(String::strip).toList();
    }

    /** A file's name may decide between kinds that its columns fit equally well. */
    private static Kind guess(List<String> header, String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .max(Comparator.comparing((Kind kind) ->
                                Mapping.guess(kind, header).missing(kind).isEmpty())
                        .thenComparing(
                                kind -> Mapping.guess(kind, header).indexes().size())
                        .thenComparing(kind -> name.contains(kind.path()))
                        .thenComparing(kind -> -kind.columns().size()))
                .orElseThrow();
    }

    /** One format for the whole file; null where two would do. Checks the number of rows on the way. */
    private DateFormat dates(byte[] content, Layout layout) {
        var possible = EnumSet.allOf(DateFormat.class);
        var columns = layout.kind().dates().stream()
                .filter(layout.mapping()::holds)
                .map(column -> layout.mapping().indexOf(column.name()))
                .toList();
        try (var table = layout.open(content)) {
            while (table.hasNext()) {
                var row = table.next();
                if (row.number() > limits.rows()) {
                    throw new Unreadable("import.file.rows", String.valueOf(limits.rows()));
                }
                columns.stream()
                        .filter(index -> index < row.cells().size())
                        .forEach(
                                index -> narrow(possible, row.cells().get(index).strip()));
            }
            if (table.rows() == 0) {
                throw new Unreadable("import.file.noRows");
            }
        }
        return chosen(possible, columns.isEmpty());
    }

    private static DateFormat chosen(EnumSet<DateFormat> possible, boolean noDates) {
        if (noDates || possible.isEmpty() || possible.contains(DateFormat.ISO)) {
            return DateFormat.ISO;
        }
        return possible.size() == 1 ? possible.iterator().next() : null;
    }

    /** What is no day in any format says nothing of the others. */
    private static void narrow(EnumSet<DateFormat> possible, String cell) {
        if (DateFormat.isSomeDay(cell)) {
            possible.removeIf(format -> format.parse(cell).isEmpty());
        }
    }
}
