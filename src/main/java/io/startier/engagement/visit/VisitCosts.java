package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.sales.activity.Activity;
import io.startier.sales.activity.ActivityBook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a visit costs (row S4): one activity for each that is done, known by the visit's own id. */
@Component
class VisitCosts {

    private static final int NOTE = 200;

    private final ActivityBook book;

    VisitCosts(ActivityBook book) {
        this.book = book;
    }

    void book(Visit visit, CurrentUser by) {
        var report = visit.report();
        var activity = new Activity(
                visit.customerId(), report.on(), report.kind().activityKind(), report.hours(), note(report));
        book.write(Map.of(key(visit), activity), by.actor());
        book.settle(Set.of(visit.customerId()));
    }

    void takeBack(Visit visit) {
        book.remove(List.of(key(visit)));
        book.settle(Set.of(visit.customerId()));
    }

    private static String note(Report report) {
        var line = report.discussed().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= NOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NOTE)) + "…";
    }

    private static String key(Visit visit) {
        return "visit:" + visit.id();
    }
}
