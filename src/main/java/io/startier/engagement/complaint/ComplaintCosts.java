package io.startier.engagement.complaint;

import io.startier.account.CurrentUser;
import io.startier.sales.activity.Activity;
import io.startier.sales.activity.ActivityBook;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a complaint costs (row S4): one activity for each from the day it came, with the hours that are known so far. */
@Component
class ComplaintCosts {

    private final ActivityBook book;

    ComplaintCosts(ActivityBook book) {
        this.book = book;
    }

    void book(Complaint complaint, LocalDate receivedOn, CurrentUser by) {
        var note = complaint.number() + " " + complaint.subject();
        var activity = new Activity(complaint.customerId(), receivedOn, "complaint", complaint.hours(), note);
        book.write(Map.of("complaint:" + complaint.number(), activity), by.actor());
        book.settle(Set.of(complaint.customerId()));
    }
}
