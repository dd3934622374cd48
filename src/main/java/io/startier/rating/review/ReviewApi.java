package io.startier.rating.review;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.rating.review.Confirmations.Result;
import io.startier.rating.review.Confirmations.Wish;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews for programs (row A7). A review of which the caller sees no customer is 404. */
@RestController
@RequestMapping("/api/reviews")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ReviewApi {

    private static final int ROWS = 50;

    /** @param rows per team of the opening and salesperson of today */
    record ReviewJson(ReviewSummary review, List<Progress.Row> rows) {}

    /** Money in base currency. {@code confirmable}: by {@code confirm}, without a proposal. */
    record ItemJson(
            String customer,
            String name,
            String owner,
            String team,
            ItemState state,
            Integer starBefore,
            Integer starInForce,
            Instant since,
            Integer starSuggested,
            BigDecimal annualValue,
            BigDecimal potential,
            boolean confirmable,
            Long proposal) {

        static ItemJson of(Item item) {
            return new ItemJson(
                    item.code(),
                    item.name(),
                    item.owner(),
                    item.team(),
                    item.state(),
                    item.starBefore(),
                    item.starInForce(),
                    item.since(),
                    item.starSuggested(),
                    item.annualValue(),
                    item.potential(),
                    item.isConfirmable(),
                    item.proposalId());
        }
    }

    /** @param next the cursor of the next page; absent on the last */
    record ItemsJson(List<ItemJson> items, String next) {}

    record Codes(List<String> customers) {}

    record Results(List<Result> results) {}

    record Reason(String reason) {}

    private final ReviewBook book;
    private final Reviews reviews;
    private final ReviewRecords records;
    private final Items items;
    private final Confirmations confirmations;

    ReviewApi(ReviewBook book, Reviews reviews, ReviewRecords records, Items items, Confirmations confirmations) {
        this.book = book;
        this.reviews = reviews;
        this.records = records;
        this.items = items;
        this.confirmations = confirmations;
    }

    /** Running ones by due date, then the newest twelve that ended. */
    @GetMapping
    List<ReviewSummary> all(CurrentUser user) {
        return Stream.concat(book.of(true, user).stream(), book.of(false, user).stream())
                .toList();
    }

    @GetMapping("/{id}")
    ReviewJson one(@PathVariable long id, CurrentUser user) {
        var page = book.page(id, user);
        return new ReviewJson(page.summary(), page.rows());
    }

    /** Fifty, those with most money at stake first; filters as {@link ItemFilter} has them. */
    @GetMapping("/{id}/items")
    ItemsJson items(
            @PathVariable long id, ItemFilter filter, @RequestParam(required = false) String cursor, CurrentUser user) {
        var page = items.page(records.require(id, user).id(), filter, cursor, ROWS, user);
        return new ItemsJson(page.items().stream().map(ItemJson::of).toList(), page.next());
    }

    /** 201; 422 with every field at fault, also where the teams have no customer. Without {@code token} each call opens one. */
    @PostMapping
    @Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    ResponseEntity<ReviewJson> open(@RequestBody ReviewForm form, CurrentUser user) {
        long id = reviews.open(form, user);
        return ResponseEntity.created(URI.create("/api/reviews/" + id)).body(one(id, user));
    }

    /** 200 with a result for each customer, by code; 409 once it is closed; 422 for none or more than a thousand. */
    @PostMapping("/{id}/confirm")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    Results confirm(@PathVariable long id, @RequestBody Codes codes, CurrentUser user) {
        var wishes = codes.customers() == null ? List.<String>of() : codes.customers();
        return new Results(confirmations.confirm(
                id, wishes.stream().map(code -> new Wish(code, null)).toList(), user));
    }

    /** 200; 403 for who neither is a general manager nor leads all its teams; 409 once it is closed; 422 without a reason. */
    @PostMapping("/{id}/close")
    @Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    ReviewJson close(@PathVariable long id, @RequestBody Reason reason, CurrentUser user) {
        reviews.close(id, reason.reason(), user);
        return one(id, user);
    }
}
