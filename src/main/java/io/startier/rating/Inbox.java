package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.approval.ApprovalQueues;
import io.startier.approval.ApprovalQueues.Turn;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The three queues of the inbox (row A3). */
@Component
class Inbox {

    static final int PAGE = 50;

    enum Queue {
        WAITING,
        DONE,
        MINE
    }

    record Counts(long waiting, long done, long mine) {}

    private final ApprovalQueues queues;
    private final ProposalRows rows;

    Inbox(ApprovalQueues queues, ProposalRows rows) {
        this.queues = queues;
        this.rows = rows;
    }

    /** Fifty of the queue: what waits the longest first, else the newest first. */
    List<ProposalRow> page(Queue queue, int page, CurrentUser user) {
        int offset = Math.multiplyExact(page, PAGE);
        return switch (queue) {
            case WAITING -> rows.withIds(part(queues.waiting(Proposals.KIND, user), offset), user);
            case DONE -> rows.withIds(part(queues.done(Proposals.KIND, user), offset), user);
            case MINE -> rows.sentBy(user, offset, PAGE);
        };
    }

    Counts counts(CurrentUser user) {
        return new Counts(waiting(user), queues.doneCount(Proposals.KIND, user), rows.countSentBy(user));
    }

    long waiting(CurrentUser user) {
        return queues.waitingCount(Proposals.KIND, user);
    }

    /** How long those of the rows wait that still do, by proposal. */
    Map<Long, Turn> turns(List<ProposalRow> shown) {
        return queues.turns(Proposals.KIND, shown.stream().map(ProposalRow::id).toList());
    }

    /** Whom the user stands in for at the waiting ones, by proposal. */
    Map<Long, String> forWhom(CurrentUser user) {
        return queues.forWhom(Proposals.KIND, user);
    }

    private static List<Long> part(List<Long> ids, int offset) {
        return ids.stream().skip(offset).limit(PAGE).toList();
    }
}
