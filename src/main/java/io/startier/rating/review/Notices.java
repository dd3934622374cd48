package io.startier.rating.review;

import io.startier.rating.RatingExpires;
import io.startier.rating.RatingExpires.Expiring;
import io.startier.rating.ReviewDue;
import io.startier.rating.ReviewOverdue;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells owners by events what waits for them; called in a transaction, whose keys see to it that nothing is told twice. */
@Component
class Notices {

    private record Share(Long ownerId, Long teamId, long open) {}

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final ApplicationEventPublisher events;
    private final Times times;

    Notices(JdbcClient jdbc, Recipients recipients, ApplicationEventPublisher events, Times times) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.events = events;
        this.times = times;
    }

    /** Tells everybody with something open, unless this stage has been told. */
    void tell(Review review, Stage stage) {
        if (isTold(review, stage)) {
            return;
        }
        jdbc.sql("insert into review_notice (review_id, stage, noted_at) values (?, ?, ?)")
                .params(review.id(), stage.name(), Timestamp.from(times.now()))
                .update();
        openPerPerson(review)
                .forEach((person, open) -> events.publishEvent(
                        stage.overdue()
                                ? new ReviewOverdue(person, review.id(), review.title(), open, review.dueOn())
                                : new ReviewDue(
                                        person,
                                        review.id(),
                                        review.title(),
                                        open,
                                        review.dueOn(),
                                        stage == Stage.OPENED)));
    }

    private boolean isTold(Review review, Stage stage) {
        return jdbc.sql("select count(*) from review_notice where review_id = ? and stage = ?")
                        .params(review.id(), stage.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Where nobody else can be found, whoever opened the review. */
    private Map<Long, Long> openPerPerson(Review review) {
        var shares = jdbc.sql("""
                        select case when o.active then s.owner_id end as owner_id, c.team_id, count(*) as open
                        from review_standing s
                        join customer c on c.id = s.customer_id
                        left join app_user o on o.id = s.owner_id
                        where s.review_id = ? and s.state = 'OPEN'
                        group by case when o.active then s.owner_id end, c.team_id
                        """).param(review.id()).query(Share.class).list();
        var round = recipients.round();
        var open = new TreeMap<Long, Long>();
        for (var share : shares) {
            var people = round.of(share.ownerId(), share.teamId());
            var told = people.isEmpty() ? List.of(review.openedById()) : people;
            told.forEach(person -> open.merge(person, share.open(), Long::sum));
        }
        return open;
    }

    /** Tells of stars that ask to be renewed, each stage of each star once. */
    void tell(List<Renewals.Untold> untold) {
        var perPerson = new TreeMap<Boolean, TreeMap<Long, List<Expiring>>>();
        var round = recipients.round();
        for (var one : untold) {
            note(one);
            round.of(one.ownerId(), one.teamId())
                    .forEach(person -> perPerson
                            .computeIfAbsent(one.lapsed(), lapsed -> new TreeMap<>())
                            .computeIfAbsent(person, nobody -> new ArrayList<>())
                            .add(one.expiring()));
        }
        perPerson.forEach((lapsed, people) -> people.forEach(
                (person, ratings) -> events.publishEvent(new RatingExpires(person, lapsed, List.copyOf(ratings)))));
    }

    private void note(Renewals.Untold one) {
        jdbc.sql("insert into renewal_notice (customer_id, since, stage, noted_at) values (?, ?, ?, ?)")
                .params(
                        one.expiring().customerId(),
                        Timestamp.from(one.since()),
                        one.stage(),
                        Timestamp.from(times.now()))
                .update();
    }
}
