package io.startier.rating;

import io.startier.rating.Inbox.Queue;
import io.startier.shared.Invalid;

/** The part of the inbox that an address names. */
final class QueueParameters {

    private QueueParameters() {}

    static Queue queue(String name) {
        return switch (name) {
            case "waiting" -> Queue.WAITING;
            case "done" -> Queue.DONE;
            case "mine" -> Queue.MINE;
            default -> throw new Invalid("queue", "rating.queue.unknown");
        };
    }

    static int page(String number) {
        if (!number.matches("\\d{1,6}")) {
            throw new Invalid("page", "error.422.value");
        }
        return Integer.parseInt(number);
    }
}
