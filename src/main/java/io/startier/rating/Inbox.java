package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.approval.ApprovalQueues;
import io.startier.approval.ApprovalQueues.Turn;
import io.startier.rating.evidence.Asked;
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

    /**
     * A page of a queue.
     *
     * @param all how many of the queue are asked for
     * @param choices what the whole queue offers to choose from
     */
    record Page(List<ProposalRow> rows, int all, InboxRows.Choices choices) {

        boolean isFollowed(int number) {
            return all > (number + 1) * PAGE;
        }
    }

    private final ApprovalQueues queues;
    private final ProposalRows rows;
    private final InboxRows lists;
    private final Asked asked;

    Inbox(ApprovalQueues queues, ProposalRows rows, InboxRows lists, Asked asked) {
        this.queues = queues;
        this.rows = rows;
        this.lists = lists;
        this.asked = asked;
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

    /** Fifty of those of the queue that are asked for. */
    Page page(Queue queue, InboxQuery query, CurrentUser user) {
        var all = ids(queue, user);
        var wanted = lacking(overdue(lists.matching(all, query, user), query), query);
        int offset = Math.multiplyExact(query.number(), PAGE);
        return new Page(rows.withIds(part(wanted, offset), user), wanted.size(), lists.choices(all, user));
    }

    private List<Long> ids(Queue queue, CurrentUser user) {
        return switch (queue) {
            case WAITING -> queues.waiting(Proposals.KIND, user);
            case DONE -> queues.done(Proposals.KIND, user);
            case MINE -> rows.idsSentBy(user);
        };
    }

    private List<Long> overdue(List<Long> ids, InboxQuery query) {
        if (!query.isOverdueOnly()) {
            return ids;
        }
        var turns = queues.turns(Proposals.KIND, ids);
        return ids.stream()
                .filter(id -> turns.containsKey(id) && turns.get(id).overdue())
                .toList();
    }

    private List<Long> lacking(List<Long> ids, InboxQuery query) {
        if (!query.isMissingOnly()) {
            return ids;
        }
        var completeness = asked.of(ids);
        return ids.stream().filter(id -> !completeness.get(id).isComplete()).toList();
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
