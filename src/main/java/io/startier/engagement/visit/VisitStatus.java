package io.startier.engagement.visit;

enum VisitStatus {
    PLANNED,
    DONE,
    CANCELLED
}
