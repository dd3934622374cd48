package io.startier.importing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a file is to be read.
 *
 * @param dates null as long as somebody has to say how its dates are meant
 * @param header as it stands in the file, without empty columns at its end
 * @param width of the header with those columns
 */
record Layout(
        Kind kind,
        Encoding encoding,
        char delimiter,
        DateFormat dates,
        Mapping mapping,
        List<String> header,
        int width) {

    Layout {
        header = List.copyOf(header);
    }

    /** The same file with the columns matched as in an earlier import; its dates have still to be looked at. */
    Layout readLike(ImportJob before) {
        return new Layout(before.kind(), encoding, delimiter, null, before.mapping(), header, width);
    }

    /** @throws Unreadable when something is still missing before rows can be read */
    Layout requireComplete() {
        var missing = mapping.missing(kind);
        if (!missing.isEmpty()) {
            throw new Unreadable(
                    "import.file.missing",
                    missing.stream().map(Column::name).collect(Collectors.joining(", ")),
                    kind.path());
        }
        if (dates == null) {
            throw new Unreadable("import.file.dates");
        }
        return this;
    }

    boolean isComplete() {
        return dates != null && mapping.missing(kind).isEmpty();
    }

    CsvTable open(byte[] content) {
        return new CsvTable(content, encoding, delimiter);
    }

    /** The file's own name of a column of the kind; the kind's name where the file has none. */
    String headerOf(String column) {
        var index = mapping.indexOf(column);
        return index == null ? column : header.get(index);
    }

    public List<String> ignored() {
        return mapping.ignored(header);
    }
}
