package io.startier.importing;

/** How an import ended: counts of rows, and a sentence where there is something to say. */
record Result(JobStatus status, int rows, int inserted, int updated, int unchanged, int rejected, Sentence message) {

    static Result failed(int rows, int rejected, Sentence message) {
        return new Result(JobStatus.FAILED, rows, 0, 0, 0, rejected, message);
    }
}
