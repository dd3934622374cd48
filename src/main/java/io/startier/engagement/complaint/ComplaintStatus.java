package io.startier.engagement.complaint;

enum ComplaintStatus {
    OPEN,
    ANSWERED,
    SOLVED,
    CONFIRMED
}
