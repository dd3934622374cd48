package io.startier.demonstration;

import io.startier.shared.Actor;
import io.startier.shared.Times;
import io.startier.tiering.Assessments;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves an invented company into an empty database at the first start with {@code startier.demonstration=true} (row X8):
 * a maker of precision drives in Ningbo that sells worldwide, with a story in its figures.
 */
@Component
@ConditionalOnBooleanProperty("startier.demonstration")
class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Times times;
    private final DemoPeople people;
    private final DemoCustomers customers;
    private final DemoRelations relations;
    private final DemoBook book;
    private final DemoReceivables receivables;
    private final DemoActivities activities;
    private final DemoVisits visits;
    private final DemoComplaints complaints;
    private final DemoSurveys surveys;
    private final DemoScores scores;
    private final DemoPotentials potentials;
    private final DemoRatings ratings;
    private final DemoTasks tasks;
    private final DemoReviews reviews;
    private final DemoCards cards;
    private final DemoUpkeep upkeep;
    private final Assessments assessments;
    private final DemoStory story;
    private boolean movedIn;

    Demonstration(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Times times,
            DemoPeople people,
            DemoCustomers customers,
            DemoRelations relations,
            DemoBook book,
            DemoReceivables receivables,
            DemoActivities activities,
            DemoVisits visits,
            DemoComplaints complaints,
            DemoSurveys surveys,
            DemoScores scores,
            DemoPotentials potentials,
            DemoRatings ratings,
            DemoTasks tasks,
            DemoReviews reviews,
            DemoCards cards,
            DemoUpkeep upkeep,
            Assessments assessments,
            DemoStory story) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.times = times;
        this.people = people;
        this.customers = customers;
        this.relations = relations;
        this.book = book;
        this.receivables = receivables;
        this.activities = activities;
        this.visits = visits;
        this.complaints = complaints;
        this.surveys = surveys;
        this.scores = scores;
        this.potentials = potentials;
        this.ratings = ratings;
        this.tasks = tasks;
        this.reviews = reviews;
        this.cards = cards;
        this.upkeep = upkeep;
        this.assessments = assessments;
        this.story = story;
    }

    /** Before the web server: who comes first finds the people on the sign-in page. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return movedIn;
    }

    @Override
    public void stop() {
        movedIn = false;
    }

    @Override
    public void start() {
        movedIn = true;
        if (jdbc.queryForObject("select count(*) from app_user", Long.class) > 0) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> moveIn());
            assessments.runNow(null, List.of(), Actor.APPLICATION);
            story.write();
            upkeep.write();
            LOG.info("The demonstration company has moved in");
        } catch (DuplicateKeyException anotherWasFaster) {
            LOG.info("Another node is loading the demonstration company");
        }
    }

    private void moveIn() {
        var rates = DemoRates.until(times.today());
        people.write();
        customers.write();
        var ids = customers.ids();
        relations.write();
        var orders = book.write(rates, times.today(), ids);
        receivables.write(orders, ids);
        activities.write(ids, people.actors());
        visits.write(ids, people.actors());
        complaints.write(ids, people.actors());
        surveys.write(ids, people.actors());
        scores.write(ids, people.actors(), people.managers());
        potentials.write(rates);
        ratings.write();
        tasks.write();
        reviews.write();
        cards.write();
    }
}
