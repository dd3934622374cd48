package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.BookOfDay;
import io.startier.customer.Customers;
import io.startier.rating.ProposalJson.Figures;
import io.startier.shared.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stars in force, now and before, for programs (row A6). */
@RestController
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class RatingApi {

    /** @param figures that the signer saw; absent for signatures from before these were kept */
    record SignatureJson(String name, Instant at, Figures figures) {

        static SignatureJson of(Rating.Signature signature) {
            var seen = signature.figures();
            return new SignatureJson(signature.name(), signature.at(), seen == null ? null : Figures.of(seen));
        }
    }

    /** @param figures of the day the star came into force */
    record RatingJson(
            int star,
            Integer fromStar,
            Instant effectiveAt,
            String reason,
            String proposer,
            List<SignatureJson> signatures,
            Figures figures,
            long proposal) {

        static RatingJson of(Rating rating) {
            return new RatingJson(
                    rating.star(),
                    rating.fromStar(),
                    rating.effectiveAt(),
                    rating.reason(),
                    rating.proposer(),
                    rating.signatures().stream().map(SignatureJson::of).toList(),
                    Figures.of(rating.figures()),
                    rating.proposalId());
        }
    }

    private final Customers customers;
    private final Ratings ratings;
    private final Times times;

    RatingApi(Customers customers, Ratings ratings, Times times) {
        this.customers = customers;
        this.ratings = ratings;
        this.times = times;
    }

    /** Every star the customer ever had, the newest first; 404 out of sight. */
    @GetMapping("/api/customers/{code}/ratings")
    List<RatingJson> history(@PathVariable String code, CurrentUser user) {
        return ratings.of(customers.require(code, user).id()).stream()
                .map(RatingJson::of)
                .toList();
    }

    /**
     * The star of each visible customer at the end of the day {@code asOf} (ISO; today without it) in the company's zone, with
     * what it was signed on, owner and team; by code. Customers written down later are left out. Filters and pages as
     * {@link BookRequest} has them; 422 for what is no day or still to come.
     */
    @GetMapping("/api/ratings")
    List<BookRow> book(
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String star,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit,
            CurrentUser user) {
        var day = asOf == null || asOf.isBlank() ? BookOfDay.of(times.today(), times) : BookOfDay.of(asOf, times);
        return ratings.book(day, new BookRequest(star, owner, team, after, limit), user);
    }
}
