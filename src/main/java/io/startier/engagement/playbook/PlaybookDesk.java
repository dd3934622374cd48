package io.startier.engagement.playbook;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.engagement.promise.Promise;
import io.startier.engagement.promise.Promises;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.FormToken;
import io.startier.shared.Times;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes playbooks (row G1). A new or changed commitment does nothing to the customers who are in its tier already, until
 * somebody says so.
 */
@Component
@Transactional
class PlaybookDesk {

    /**
     * @param missing customers of the tier who have no task of it
     * @param open tasks that are open
     */
    record Line(Commitment one, int missing, int open) {}

    /** @param promises of the tier's stars, the highest first */
    record Playbook(Tier tier, List<Promise> promises, List<Line> lines, List<Commitment> retired) {}

    private final Commitments commitments;
    private final Turns turns;
    private final Promises promises;
    private final AuditTrail audit;
    private final Times times;

    PlaybookDesk(Commitments commitments, Turns turns, Promises promises, AuditTrail audit, Times times) {
        this.commitments = commitments;
        this.turns = turns;
        this.promises = promises;
        this.audit = audit;
        this.times = times;
    }

    @Transactional(readOnly = true)
    public List<Playbook> all() {
        var promised = promises.all();
        var all = commitments.all();
        return Stream.of(Tier.values())
                .map(tier -> new Playbook(
                        tier,
                        promised.stream()
                                .filter(promise -> Tier.of(promise.star()) == tier)
                                .toList(),
                        all.stream()
                                .filter(one -> one.tier() == tier && !one.retired())
                                .map(one -> new Line(one, turns.missing(one), turns.open(one)))
                                .toList(),
                        all.stream()
                                .filter(one -> one.tier() == tier && one.retired())
                                .toList()))
                .toList();
    }

    /** The same form sent again adds nothing. */
    public void add(CommitmentForm form, Actor by) {
        var commitment = form.checked();
        commitments
                .add(commitment, FormToken.of(form.token()))
                .ifPresent(id -> record("COMMITMENT_ADDED", commitments.require(id), by));
    }

    /** @throws Conflict when somebody else was faster */
    public void change(long id, CommitmentForm form, Actor by) {
        var before = commitments.hold(id);
        var after = form.changing(before);
        commitments.write(after);
        audit.record(event("COMMITMENT_CHANGED", after, by).with("commitment", spoken(before) + " → " + spoken(after)));
    }

    /** Ends the open tasks of it, too. @throws Conflict when somebody else was faster */
    public void retire(long id, Integer version, Actor by) {
        var commitment = held(id, version, false);
        commitments.write(retired(commitment, true));
        audit.record(event("COMMITMENT_RETIRED", commitment, by).with("tasksCancelled", turns.end(commitment)));
    }

    /** @throws Conflict when somebody else was faster */
    public void bringBack(long id, Integer version, Actor by) {
        var commitment = held(id, version, true);
        commitments.write(retired(commitment, false));
        record("COMMITMENT_BROUGHT_BACK", commitment, by);
    }

    /**
     * For the customers of the tier who have no task of it.
     *
     * @return how many these were
     * @throws Conflict when somebody has changed the commitment meanwhile
     */
    public int addMissing(long id, Integer version, Actor by) {
        var commitment = held(id, version, false);
        int added = turns.addMissing(commitment, commitment.firstDue(times.today()));
        if (added > 0) {
            audit.record(event("COMMITMENT_ROLLED_OUT", commitment, by).with("tasksAdded", added));
        }
        return added;
    }

    private Commitment held(long id, Integer version, boolean retired) {
        var commitment = commitments.hold(id);
        if (version == null || version != commitment.version() || retired != commitment.retired()) {
            throw new Conflict("playbook.stale");
        }
        return commitment;
    }

    private static Commitment retired(Commitment one, boolean retired) {
        return new Commitment(
                one.id(),
                one.tier(),
                one.kind(),
                one.promise(),
                one.responsible(),
                one.firstDays(),
                one.everyDays(),
                retired,
                one.version());
    }

    private void record(String action, Commitment commitment, Actor by) {
        audit.record(event(action, commitment, by).with("commitment", spoken(commitment)));
    }

    private static AuditEvent event(String action, Commitment commitment, Actor by) {
        return AuditEvent.by(by, action).on("commitment", commitment.id(), commitment.tier() + " " + commitment.kind());
    }

    private static String spoken(Commitment one) {
        var days = one.everyDays() == null ? one.firstDays() + "" : one.firstDays() + "/" + one.everyDays();
        return one.responsible() + " " + days + (one.promise() == null ? "" : " " + one.promise());
    }
}
