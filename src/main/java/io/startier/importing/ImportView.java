package io.startier.importing;

import java.util.List;

/**
 * An import as the API tells it (row S5).
 *
 * @param status {@code PREVIEW}, {@code RUNNING}, {@code DONE}, {@code FAILED}, {@code UNDONE} or {@code INTERRUPTED}
 * @param rows of the file below its header; known when the import has ended
 * @param inserted rows that brought something new
 * @param updated rows that changed something known
 * @param unchanged rows that said nothing new, repetitions among them
 * @param rejected rows that were not taken; all of them are in {@code rejected.csv}
 * @param progress 0–100
 * @param message why it failed, or null
 * @param notice that the very same file was imported before, or null
 * @param errors the first complaints, at most 1000; null for those who may not see rows
 * @param errorCount all complaints; null for those who may not see rows
 */
record ImportView(
        long id,
        String kind,
        String mode,
        String status,
        String fileName,
        int rows,
        int inserted,
        int updated,
        int unchanged,
        int rejected,
        int progress,
        String message,
        String notice,
        List<Error> errors,
        Integer errorCount) {

    /**
     * @param row 1 is the first row below the header
     * @param line the line of the file on which the row begins
     * @param column the header as it stands in the file; null where the whole row is at fault
     * @param code of the complaint, the same in every language
     */
    record Error(int row, int line, String column, String code, String message) {}
}
