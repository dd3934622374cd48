package io.startier.importing;

/** Where a file's import stands. */
enum JobStatus {
    /** Uploaded; nothing has been written, somebody is still looking at it. */
    PREVIEW,
    RUNNING,
    DONE,
    /** Nothing was written. */
    FAILED,
    UNDONE,
    /** Its worker is gone; nothing was written, and it can be run again. */
    INTERRUPTED
}
