package io.startier.customer.people.itinerary;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.time.LocalDate;

/** A stay as typed; an empty {@code until} means one day, {@code version} is that of the one that is changed. */
public record StayForm(String from, String until, String place, String note, Integer version) {

    private static final int PLACE = 200;
    private static final int NOTE = 1000;
    private static final int LONGEST_DAYS = 366;

    public static StayForm blank(LocalDate today) {
        return new StayForm(today.toString(), null, null, null, null);
    }

    public static StayForm of(Stay stay) {
        return new StayForm(stay.from().toString(), stay.until().toString(), stay.place(), stay.note(), stay.version());
    }

    /** @throws Invalid with every field at fault */
    Stay checked(long id) {
        var check = new FormCheck();
        var first = check.day("from", from);
        var last = until == null || until.isBlank() ? first : check.day("until", until);
        var stay = new Stay(
                id,
                first,
                last,
                check.line("place", place, PLACE),
                check.optional("note", note, NOTE),
                version == null ? 0 : version);
        if (first != null && last != null && last.isBefore(first)) {
            check.fault("until", "stay.until.before");
        }
        if (first != null && last != null && last.isAfter(first.plusDays(LONGEST_DAYS))) {
            check.fault("until", "stay.until.long");
        }
        check.complain();
        return stay;
    }
}
