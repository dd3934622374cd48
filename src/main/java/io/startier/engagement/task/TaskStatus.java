package io.startier.engagement.task;

/** Where a task stands. */
enum TaskStatus {
    OPEN,
    DONE,
    CANCELLED
}
