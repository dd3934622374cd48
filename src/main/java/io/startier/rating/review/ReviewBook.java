package io.startier.rating.review;

import io.startier.account.CurrentUser;
import io.startier.rating.review.Progress.Tally;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reviews with their progress, as pages and programs show them. */
@Component
class ReviewBook {

    /** @param summary its numbers, {@code rows} the same per team and salesperson */
    record Page(Review review, ReviewSummary summary, List<Progress.Row> rows) {}

    private final ReviewRecords records;
    private final Progress progress;
    private final Times times;

    ReviewBook(ReviewRecords records, Progress progress, Times times) {
        this.records = records;
        this.progress = progress;
        this.times = times;
    }

    List<ReviewSummary> of(boolean running, CurrentUser user) {
        return records.visible(running, user).stream()
                .map(review -> page(review, user).summary())
                .toList();
    }

    /** @throws NotFound when it is absent or the user sees none of its customers */
    Page page(long id, CurrentUser user) {
        return page(records.require(id, user), user);
    }

    private Page page(Review review, CurrentUser user) {
        var rows = progress.of(review.id(), user);
        boolean late = review.isLate(times.today(), times.zone());
        return new Page(review, ReviewSummary.of(review, late, Tally.of(rows)), rows);
    }
}
