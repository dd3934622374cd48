package io.startier.rating.review;

import io.startier.account.CurrentUser;
import io.startier.customer.Customers;
import io.startier.rating.Attempts;
import io.startier.rating.Proposals;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.SpokenException;
import java.io.Serializable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Confirms stars of 0–2 that stay as they are, each for itself: what cannot be does not keep the others back (row A7). A
 * confirmation is a proposal of the star in force, and so has a reason, figures and a place in the history like any other.
 */
@Component
class Confirmations {

    private static final int MOST = 1000;

    /** @param star that the person saw, or null where nobody says */
    record Wish(String customer, Integer star) {

        /** As {@link Item#tick} writes it. */
        static Wish of(String tick) {
            if (!tick.matches("(?s)[0-5]:.+")) {
                throw new Invalid("customer", "error.422.value");
            }
            return new Wish(tick.substring(2), tick.charAt(0) - '0');
        }
    }

    /** @param name the customer's, or its code where it is out of sight; @param reason why not, or what was done */
    record Result(String customer, String name, boolean confirmed, String reason) implements Serializable {}

    private final Reviews reviews;
    private final ReviewRecords records;
    private final Items items;
    private final Customers customers;
    private final Proposals proposals;
    private final Attempts attempts;
    private final Messages messages;
    private final JdbcClient jdbc;

    Confirmations(
            Reviews reviews,
            ReviewRecords records,
            Items items,
            Customers customers,
            Proposals proposals,
            Attempts attempts,
            Messages messages,
            JdbcClient jdbc) {
        this.reviews = reviews;
        this.records = records;
        this.items = items;
        this.customers = customers;
        this.proposals = proposals;
        this.attempts = attempts;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when the user sees none of the review's customers
     * @throws Conflict when it is open no more
     * @throws Invalid for no customer, or more than a thousand
     */
    List<Result> confirm(long reviewId, List<Wish> wishes, CurrentUser user) {
        var review = records.require(reviewId, user);
        if (wishes.isEmpty() || wishes.size() > MOST) {
            throw new Invalid("customers", "review.confirm.nothing", MOST);
        }
        reviews.requireOpen(review);
        return wishes.stream().map(wish -> confirm(review, wish, user)).toList();
    }

    private Result confirm(Review review, Wish wish, CurrentUser user) {
        try {
            return attempts.at(() -> confirmInTurn(review, wish, user));
        } catch (NotFound outOfSight) {
            return new Result(wish.customer(), wish.customer(), false, messages.of("review.obstacle.ABSENT"));
        } catch (SpokenException refusal) {
            return new Result(wish.customer(), wish.customer(), false, messages.of(refusal));
        }
    }

    /** Locks in the order review, customer: nobody closes the one or rates the other between looking and confirming. */
    private Result confirmInTurn(Review review, Wish wish, CurrentUser user) {
        reviews.holdOpen(review.id());
        var customer = customers.requireToChange(wish.customer(), user);
        jdbc.sql("update customer set version = version where id = ?")
                .param(customer.id())
                .update();
        var item = items.withCode(review.id(), wish.customer(), user).orElseThrow(() -> new NotFound("item"));
        var obstacle = Obstacle.of(item.state(), item.starInForce(), item.starSuggested(), wish.star());
        if (obstacle.isPresent()) {
            return new Result(
                    item.code(),
                    item.name(),
                    false,
                    messages.of("review.obstacle." + obstacle.get().name()));
        }
        var reason = messages.of("review.confirm.reason", review.title());
        proposals.propose(item.code(), item.starInForce(), reason, null, user);
        return new Result(item.code(), item.name(), true, messages.of("review.confirmed", item.starInForce()));
    }
}
