package io.startier.rating.review;

import io.startier.shared.FormCheck;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What whoever opens a review fills in, in a form or in JSON.
 *
 * @param name at most 100 characters; the period is added
 * @param kind ANNUAL, QUARTERLY or ONCE
 * @param due an ISO day, today or later, within a year
 * @param remindDays days before it is due, 0–60, for one more reminder; 0 for none
 * @param teams codes of those whose customers are looked at, unless it is the whole {@code company}
 * @param repeats whether the next one opens by itself a period later
 * @param token of the page the form came from, or null: the same form sent twice is one review
 */
record ReviewForm(
        String name,
        String kind,
        String due,
        String remindDays,
        List<String> teams,
        Boolean company,
        Boolean repeats,
        String token) {

    private static final int NAME = 100;
    private static final int MOST_REMIND_DAYS = 60;

    /** @param teams empty for the whole company */
    record Checked(
            String name,
            ReviewKind kind,
            LocalDate due,
            int remindDays,
            List<String> teams,
            boolean repeats,
            String token) {}

    Checked checked(LocalDate today) {
        var check = new FormCheck();
        var cleanName = check.line("name", name, NAME);
        var cleanKind = kind(check);
        var dueOn = due(check, today);
        int days = remindDays(check);
        boolean whole = Boolean.TRUE.equals(company);
        if (!whole && (teams == null || teams.isEmpty())) {
            check.fault("teams", "review.teams.none");
        }
        boolean again = Boolean.TRUE.equals(repeats);
        if (again && cleanKind == ReviewKind.ONCE) {
            check.fault("repeats", "review.repeats.once");
        }
        var cleanToken = check.optional("token", token, 64);
        check.complain();
        return new Checked(cleanName, cleanKind, dueOn, days, whole ? List.of() : teams, again, cleanToken);
    }

    private ReviewKind kind(FormCheck check) {
        var known = Arrays.stream(ReviewKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (known == null) {
            check.fault("kind", "review.kind.unknown");
        }
        return known;
    }

    private LocalDate due(FormCheck check, LocalDate today) {
        var day = check.day("due", due);
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
            check.fault("due", "review.due.range");
        }
        return day;
    }

    private int remindDays(FormCheck check) {
        var text = remindDays == null || remindDays.isBlank() ? "7" : remindDays.strip();
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > MOST_REMIND_DAYS) {
            check.fault("remindDays", "review.remind.range", MOST_REMIND_DAYS);
            return 0;
        }
        return Integer.parseInt(text);
    }
}
