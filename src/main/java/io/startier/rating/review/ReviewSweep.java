package io.startier.rating.review;

import io.startier.rating.Attempts;
import io.startier.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after reviews on every node: ends those that are done, opens the next ones, tells owners. What happens depends on the
 * day alone; each step may happen on several nodes at once and counts once.
 */
@Component
class ReviewSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewSweep.class);

    private final Reviews reviews;
    private final ReviewRecords records;
    private final Notices notices;
    private final Renewals renewals;
    private final Attempts attempts;
    private final Times times;

    ReviewSweep(
            Reviews reviews,
            ReviewRecords records,
            Notices notices,
            Renewals renewals,
            Attempts attempts,
            Times times) {
        this.reviews = reviews;
        this.records = records;
        this.notices = notices;
        this.renewals = renewals;
        this.attempts = attempts;
        this.times = times;
    }

    @Scheduled(cron = "${startier.review.cron}")
    void sweep() {
        records.running().forEach(id -> step("ended", () -> reviews.finish(id)));
        records.toBeFollowed(times.today()).forEach(id -> step("followed", () -> reviews.follow(id)));
        records.running().forEach(id -> step("told", () -> tell(id)));
        step("renewed", this::tellOfRenewals);
    }

    private void tell(long id) {
        attempts.at(() -> {
            var review = records.hold(id);
            if (review.isOpen()) {
                Stage.of(review.openedOn(), review.dueOn(), review.remindDays(), times.today())
                        .ifPresent(stage -> notices.tell(review, stage));
            }
            return id;
        });
    }

    private void tellOfRenewals() {
        attempts.at(() -> {
            var untold = renewals.untold();
            notices.tell(untold);
            return untold.size();
        });
    }

    /** What fails does not keep the rest back; the next sweep tries again. */
    private static void step(String what, Runnable work) {
        try {
            work.run();
        } catch (DuplicateKeyException another) {
            LOG.debug("Another node has {} it", what);
        } catch (RuntimeException failure) {
            LOG.error("A review could not be {}; the next sweep tries again", what, failure);
        }
    }
}
