package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.shared.Conflict;
import io.startier.shared.Refused;
import java.util.List;

/**
 * A visit with what may be done with it. Its days and texts are those of its plan and its report.
 *
 * @param id null for one that is not kept yet
 * @param plan null where it was not planned; @param report null until it is done
 * @param enteredBy who wrote it down
 */
record Visit(
        Long id,
        long customerId,
        VisitStatus status,
        long visitorId,
        Plan plan,
        Report report,
        String cancelReason,
        long enteredBy,
        int version) {

    static Visit planned(long customerId, Plan plan, long enteredBy) {
        return new Visit(null, customerId, VisitStatus.PLANNED, plan.visitorId(), plan, null, null, enteredBy, 0);
    }

    static Visit logged(long customerId, Report report, long by) {
        return new Visit(null, customerId, VisitStatus.DONE, by, null, report, null, by, 0);
    }

    Visit replanned(Plan changed) {
        require(VisitStatus.PLANNED);
        return new Visit(id, customerId, status, changed.visitorId(), changed, null, null, enteredBy, version);
    }

    Visit done(Report first) {
        require(VisitStatus.PLANNED);
        return with(VisitStatus.DONE, first, null);
    }

    Visit corrected(Report better) {
        require(VisitStatus.DONE);
        return with(VisitStatus.DONE, better, null);
    }

    Visit cancelled(String reason) {
        require(VisitStatus.PLANNED);
        return with(VisitStatus.CANCELLED, null, reason);
    }

    boolean isOf(CurrentUser user) {
        return visitorId == user.id() || enteredBy == user.id();
    }

    /** @throws Refused for a visit of somebody else */
    Visit requireOf(CurrentUser user) {
        if (!isOf(user)) {
            throw new Refused("visit.refused.own");
        }
        return this;
    }

    /** @throws Conflict when somebody has changed it since that version was read */
    Visit requireVersion(Integer seen) {
        if (seen == null || seen != version) {
            throw new Conflict(status == VisitStatus.DONE ? "visit.stale.done" : "visit.stale");
        }
        return this;
    }

    List<Person> meet() {
        return plan == null ? List.of() : plan.meet();
    }

    List<Person> met() {
        return report == null ? List.of() : report.met();
    }

    /** @throws Conflict when it is over */
    Visit requirePlanned() {
        require(VisitStatus.PLANNED);
        return this;
    }

    private void require(VisitStatus needed) {
        if (status != needed) {
            throw new Conflict("visit.state." + status);
        }
    }

    private Visit with(VisitStatus next, Report its, String reason) {
        return new Visit(id, customerId, next, visitorId, plan, its, reason, enteredBy, version);
    }
}
