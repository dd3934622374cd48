package io.startier.rating;

import io.startier.customer.Customers;
import io.startier.rating.Rating.Signature;
import io.startier.tiering.Standings;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a star into force: on the customer and in the history, with the figures of that day (rows A1, A6). */
@Component
class StarsInForce {

    private final Customers customers;
    private final Ratings ratings;
    private final Standings standings;

    StarsInForce(Customers customers, Ratings ratings, Standings standings) {
        this.customers = customers;
        this.ratings = ratings;
        this.standings = standings;
    }

    void take(Proposal proposal, List<Signature> signatures, Instant at) {
        var figures = standings.of(proposal.customerId()).map(SeenFigures::of).orElse(SeenFigures.NONE);
        ratings.add(proposal, figures, signatures, at);
        customers.takeStar(proposal.customerId(), proposal.star(), at);
    }
}
