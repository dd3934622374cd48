package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.Customers;
import io.startier.rating.ProposalJson.Figures;
import io.startier.rating.Ratings.InForce;
import io.startier.shared.Invalid;
import io.startier.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

    /** The star of each visible customer at the end of the day {@code asOf} (ISO; today without it), by code. */
    @GetMapping("/api/ratings")
    List<InForce> book(@RequestParam(required = false) String asOf, CurrentUser user) {
        return ratings.asOf(asOf == null || asOf.isBlank() ? times.today() : day(asOf), user);
    }

    private static LocalDate day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new Invalid("asOf", "rating.asOf.invalid");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new Invalid("asOf", "rating.asOf.invalid");
        }
    }
}
