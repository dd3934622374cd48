package io.startier.importing;

import java.time.Instant;

/**
 * A file and what became of it. Counts are rows of the file: what was {@code inserted}, {@code updated} or left
 * {@code unchanged}; {@code progress} is 0–100.
 */
record ImportJob(
        long id,
        Kind kind,
        ImportMode mode,
        JobStatus status,
        String fileName,
        String sha256,
        Encoding encoding,
        char delimiter,
        DateFormat dates,
        Mapping mapping,
        long uploadedBy,
        String uploader,
        Instant uploadedAt,
        Instant finishedAt,
        int rows,
        int inserted,
        int updated,
        int unchanged,
        int rejected,
        int progress,
        Sentence message,
        int epoch) {

    Layout layout(byte[] content) {
        try (var table = new CsvTable(content, encoding, delimiter)) {
            return new Layout(
                    kind,
                    encoding,
                    delimiter,
                    dates,
                    mapping,
                    FileAnalysis.named(table.header()),
                    table.header().size());
        }
    }

    public boolean is(String wanted) {
        return status.name().equals(wanted);
    }
}
