package io.startier.rating.review;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.account.People.TeamView;
import io.startier.account.Role;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.rating.Attempts;
import io.startier.rating.review.ReviewRecords.Opening;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opening and closing reviews (row A7). Each call is one transaction. */
@Component
class Reviews {

    private static final int REASON = 2000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final ReviewRecords records;
    private final Notices notices;
    private final People people;
    private final AuditTrail audit;
    private final Attempts attempts;
    private final Times times;

    Reviews(ReviewRecords records, Notices notices, People people, AuditTrail audit, Attempts attempts, Times times) {
        this.records = records;
        this.notices = notices;
        this.people = people;
        this.audit = audit;
        this.attempts = attempts;
        this.times = times;
    }

    /** Teams whose customers the user may have looked at again, by name: the led ones, all for a general manager. */
    List<TeamView> teamsFor(CurrentUser user) {
        return people.teams().stream()
                .filter(team ->
                        user.has(Role.GENERAL_MANAGER) || user.ledTeamIds().contains(team.id()))
                .toList();
    }

    /**
     * Opens a review of all customers that the teams have now; their owners are told.
     *
     * @return its id, of the same form always the same
     * @throws Invalid with every field that cannot be taken, or where the teams have no customer
     */
    long open(ReviewForm form, CurrentUser user) {
        var checked = form.checked(times.today());
        if (checked.teams().isEmpty() && !user.has(Role.GENERAL_MANAGER)) {
            throw new Invalid("company", "review.company.refused");
        }
        var teams = checked.teams().stream()
                .distinct()
                .map(code -> team(code, user))
                .toList();
        return attempts.at(() -> {
            var before = checked.token() == null
                    ? null
                    : records.fromForm(checked.token(), user.id()).orElse(null);
            return before != null ? before : open(checked, teams, user);
        });
    }

    private long open(ReviewForm.Checked form, List<Long> teams, CurrentUser user) {
        var today = times.today();
        var next = form.repeats() ? form.kind().startAfter(today, today) : null;
        long id = records.add(form, form.teams().isEmpty(), new Opening(today, times.now(), user.id(), next), null);
        records.addTeams(id, teams);
        if (begin(id, user.actor()) == 0) {
            throw new Invalid("teams", "review.teams.empty");
        }
        return id;
    }

    /** Takes the customers in and tells their owners; returns how many. */
    private int begin(long id, Actor actor) {
        int customers = records.addItems(id);
        var review = records.hold(id);
        audit.record(event(actor, "REVIEW_OPENED", review)
                .with("customers", customers)
                .with("due", review.dueOn()));
        notices.tell(review, Stage.OPENED);
        return customers;
    }

    /**
     * Ends it before everything is done.
     *
     * @throws NotFound when the user sees none of its customers
     * @throws Refused for somebody who neither opened it nor leads all its teams
     * @throws Conflict when it has ended already
     */
    void close(long id, String reason, CurrentUser user) {
        var check = new FormCheck();
        var clean = check.paragraph("reason", reason, REASON);
        if (clean == null) {
            check.fault("reason", "review.close.reason.required");
        }
        records.require(id, user);
        if (!mayClose(id, user)) {
            throw new Refused("review.close.refused");
        }
        check.complain();
        attempts.at(() -> {
            var review = holdOpen(id);
            records.close(id, times.now(), user.name(), clean);
            audit.record(event(user.actor(), "REVIEW_CLOSED", review).with("reason", clean));
            return id;
        });
    }

    boolean mayClose(long id, CurrentUser user) {
        if (user.has(Role.GENERAL_MANAGER)) {
            return true;
        }
        var teams = records.teamsOf(id);
        return user.has(Role.SALES_MANAGER)
                && !teams.isEmpty()
                && user.ledTeamIds().containsAll(teams);
    }

    /** @throws Conflict with who closed it when, where it is open no more */
    Review holdOpen(long id) {
        var review = records.hold(id);
        requireOpen(review);
        return review;
    }

    void requireOpen(Review review) {
        if (!review.isOpen()) {
            var at = MINUTE.format(review.closedAt().atZone(times.zone()));
            throw review.closedBy() == null
                    ? new Conflict("review.closed.done", review.title(), at)
                    : new Conflict("review.closed", review.title(), review.closedBy(), at);
        }
    }

    /** Ends it where everybody has done everything. */
    void finish(long id) {
        attempts.at(() -> {
            var review = records.hold(id);
            if (review.isOpen() && records.isDone(id)) {
                records.close(id, times.now(), null, null);
                audit.record(event(Actor.APPLICATION, "REVIEW_FINISHED", review));
            }
            return id;
        });
    }

    /** Opens the one that comes after it, with as many days as it had itself, and ends it where it is still open. */
    void follow(long id) {
        attempts.at(() -> {
            var before = records.hold(id);
            var today = times.today();
            var form = new ReviewForm.Checked(
                    before.name(),
                    before.kind(),
                    today.plusDays(before.days()),
                    before.remindDays(),
                    List.of(),
                    true,
                    null);
            var next = before.kind().startAfter(today, before.nextOn());
            if (records.toBeFollowed(today).contains(id)) {
                var opening = new Opening(today, times.now(), before.openedById(), next);
                follow(before, records.add(form, before.wholeCompany(), opening, before));
            }
            return id;
        });
    }

    private void follow(Review before, long id) {
        records.addTeams(id, records.teamsOf(before.id()));
        begin(id, Actor.APPLICATION);
        if (before.isOpen()) {
            records.close(before.id(), times.now(), null, null);
            audit.record(event(Actor.APPLICATION, "REVIEW_FINISHED", before));
        }
    }

    private long team(String code, CurrentUser user) {
        return teamsFor(user).stream()
                .filter(team -> team.code().equals(code))
                .map(TeamView::id)
                .findFirst()
                .orElseThrow(() -> new Invalid("teams", "review.team.unknown"));
    }

    private static AuditEvent event(Actor actor, String action, Review review) {
        return AuditEvent.by(actor, action).on("review", review.id(), review.title());
    }
}
