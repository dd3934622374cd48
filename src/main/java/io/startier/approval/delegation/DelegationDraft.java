package io.startier.approval.delegation;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A delegation as typed, in a form or in JSON.
 *
 * @param person user name of who is away; empty for oneself
 * @param deputy user name; empty for a plain out-of-office
 * @param from ISO day, today or later
 * @param until ISO day, the last one, at most a year after the first
 * @param reason at most 500 characters
 */
record DelegationDraft(String person, String deputy, String from, String until, String reason) {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DAYS = 366;

    static DelegationDraft blank(LocalDate today) {
        return new DelegationDraft(null, null, today.toString(), null, null);
    }

    record Absence(LocalDate from, LocalDate until, String reason) {}

    /** @throws Invalid with every field at fault */
    Absence checked(LocalDate today) {
        var check = new FormCheck();
        var first = check.day("from", from);
        var last = check.day("until", until);
        var words = check.line("reason", reason, LONGEST_REASON);
        if (first != null && first.isBefore(today)) {
            check.fault("from", "approval.delegation.past");
        }
        if (first != null && last != null && last.isBefore(first)) {
            check.fault("until", "approval.delegation.order");
        }
        if (first != null && last != null && ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            check.fault("until", "approval.delegation.long");
        }
        check.complain();
        return new Absence(first, last, words);
    }
}
