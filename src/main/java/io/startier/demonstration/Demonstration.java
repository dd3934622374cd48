package io.startier.demonstration;

import io.startier.shared.Actor;
import io.startier.shared.Times;
import io.startier.tiering.Assessments;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
@Order(Ordered.HIGHEST_PRECEDENCE)
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Times times;
    private final DemoPeople people;
    private final DemoCustomers customers;
    private final DemoBook book;
    private final DemoPotentials potentials;
    private final DemoRatings ratings;
    private final Assessments assessments;
    private final DemoStory story;

    Demonstration(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Times times,
            DemoPeople people,
            DemoCustomers customers,
            DemoBook book,
            DemoPotentials potentials,
            DemoRatings ratings,
            Assessments assessments,
            DemoStory story) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.times = times;
        this.people = people;
        this.customers = customers;
        this.book = book;
        this.potentials = potentials;
        this.ratings = ratings;
        this.assessments = assessments;
        this.story = story;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.queryForObject("select count(*) from app_user", Long.class) > 0) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> moveIn());
            assessments.runNow(null, List.of(), Actor.APPLICATION);
            story.write();
            LOG.info("The demonstration company has moved in");
        } catch (DuplicateKeyException anotherWasFaster) {
            LOG.info("Another node is loading the demonstration company");
        }
    }

    private void moveIn() {
        var rates = DemoRates.until(times.today());
        people.write();
        customers.write();
        book.write(rates, times.today());
        potentials.write(rates);
        ratings.write();
    }
}
