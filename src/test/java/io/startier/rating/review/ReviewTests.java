package io.startier.rating.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.CustomerRegister;
import io.startier.customer.TestCustomers;
import io.startier.rating.Proposals;
import io.startier.rating.RatingExpires;
import io.startier.rating.Ratings;
import io.startier.rating.ReviewDue;
import io.startier.rating.ReviewOverdue;
import io.startier.rating.review.Confirmations.Result;
import io.startier.rating.review.Confirmations.Wish;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import io.startier.tiering.Assessments;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Row A7. */
@ApplicationTest
@RecordApplicationEvents
class ReviewTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewBook book;

    @Autowired
    private ReviewSweep sweep;

    @Autowired
    private Items items;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Ratings ratings;

    @Autowired
    private Assessments assessments;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationEvents events;

    private String team;
    private String zero;
    private String one;
    private String four;
    private String unrated;

    /** Every test has a team of its own: Ann and Ben sell, Max leads; 0★ is what the figures speak for. */
    @BeforeEach
    void aTeam() {
        clock.set(TODAY.minusDays(100));
        int number = NUMBER.incrementAndGet();
        team = "rv-" + number;
        people.team(team);
        people.user("rv-max" + number, team, Role.SALES_MANAGER);
        people.user("rv-ann" + number, team, Role.SALESPERSON);
        people.user("rv-ben" + number, team, Role.SALESPERSON);
        people.user("rv-gina", null, Role.GENERAL_MANAGER);
        people.user("rv-sam", "rv-other", Role.SALES_MANAGER);
        zero = customer("ann");
        one = customer("ann");
        four = customer("ann");
        unrated = customer("ann");
        proposals.propose(zero, 0, "First", null, user("ann"));
        proposals.propose(one, 1, "First", null, user("ann"));
        jdbc.sql("update customer set star_in_force = 4, star_since = ? where code = ?")
                .params(Timestamp.from(clock.instant()), four)
                .update();
        assessments.runNow(null, null, Actor.APPLICATION);
        clock.set(TODAY);
    }

    @Test
    void openingTakesInTheCustomersOfTheTeamsAndTellsTheirOwners() {
        long review = open();

        assertThat(book.page(review, user("max")).summary().open()).isEqualTo(4);
        assertThat(events.stream(ReviewDue.class))
                .extracting(ReviewDue::ownerId, ReviewDue::open, ReviewDue::opening)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(user("ann").id(), 4L, true));
        assertThatThrownBy(() -> book.page(review, people.current("rv-sam"))).isInstanceOf(NotFound.class);
    }

    @Test
    void aFormSentTwiceOpensOneReview() {
        var form = form(false, "token-" + team);

        assertThat(reviews.open(form, user("max"))).isEqualTo(reviews.open(form, user("max")));
    }

    @Test
    void aManagerOpensForLedTeamsOnly() {
        var foreign = people.current("rv-sam");

        assertThatThrownBy(() -> reviews.open(form(false, null), foreign)).hasMessage("review.team.unknown");
        var whole = new ReviewForm("All", "ONCE", TODAY.plusDays(20).toString(), "7", null, true, false, null);
        assertThatThrownBy(() -> reviews.open(whole, foreign)).hasMessage("review.company.refused");
    }

    @Test
    void eachCustomerIsConfirmedOrSkippedWithItsReason() {
        long review = open();
        var results = confirmations.confirm(
                review, List.of(wish(zero), wish(one), wish(four), wish(unrated), wish("RV-NOWHERE")), user("ann"));

        assertThat(results).extracting(Result::confirmed).containsExactly(true, false, false, false, false);
        assertThat(results)
                .extracting(Result::reason)
                .containsExactly(
                        "0★ confirmed",
                        "another star is suggested: propose it, or the present one with a reason",
                        "3★ and more need a proposal",
                        "was never rated: propose a star",
                        "is not in this review");
    }

    @Test
    void aConfirmationIsARatingLikeAnyOther() {
        long review = open();

        confirmations.confirm(review, List.of(wish(zero)), user("ann"));

        var rating = ratings.of(id(zero)).get(0);
        assertThat(rating.star()).isZero();
        assertThat(rating.fromStar()).isZero();
        assertThat(rating.effectiveAt()).isEqualTo(clock.instant());
        assertThat(rating.reason()).startsWith("Look again");
        assertThat(rating.proposer()).isEqualTo(user("ann").name());
        assertThat(rating.figures().schemeVersion()).isEqualTo(1);
        assertThat(state(review, zero)).isEqualTo(ItemState.DONE);
    }

    @Test
    void aSecondClickSaysThatItIsDoneAndRatesOnce() {
        long review = open();
        confirmations.confirm(review, List.of(new Wish(zero, 0)), user("ann"));

        var again = confirmations.confirm(review, List.of(new Wish(zero, 0)), user("ann"));

        assertThat(again.get(0).reason()).isEqualTo("was done already");
        assertThat(ratings.of(id(zero))).hasSize(2);
    }

    @Test
    void whoSawAnotherStarIsAskedToLookAgain() {
        long review = open();

        var stale = confirmations.confirm(review, List.of(new Wish(zero, 2)), user("ann"));

        assertThat(stale.get(0).confirmed()).isFalse();
        assertThat(stale.get(0).reason()).startsWith("the star has changed meanwhile");
    }

    @Test
    void anItemWaitsWhileAProposalIsOpenAndIsDoneWhenItIsSigned() {
        long review = open();
        long proposal = proposals.propose(four, 3, "Less than before", null, user("ann"));
        assertThat(state(review, four)).isEqualTo(ItemState.WAITING);

        proposals.withdraw(proposal, user("ann"));
        assertThat(state(review, four)).isEqualTo(ItemState.OPEN);

        proposals.propose(one, 0, "Fits better", null, user("ann"));
        assertThat(state(review, one)).isEqualTo(ItemState.DONE);
    }

    @Test
    void aHandedOverCustomerIsDoneByItsNewOwnerAndANewOneDoesNotEnter() {
        long review = open();
        register.handOver(id(zero), user("ben").id(), people.team(team), null, Actor.APPLICATION);
        var newcomer = customer("ben");

        assertThat(items.page(review, filter("open"), null, 50, user("ben")).items())
                .extracting(Item::code)
                .containsExactly(zero);
        assertThat(confirmations
                        .confirm(review, List.of(wish(newcomer)), user("ben"))
                        .get(0)
                        .confirmed())
                .isFalse();
        assertThat(confirmations
                        .confirm(review, List.of(wish(zero)), user("ben"))
                        .get(0)
                        .confirmed())
                .isTrue();
    }

    @Test
    void aCustomerThatLeavesTheTeamStaysInTheReviewOfItsOpening() {
        long review = open();
        register.handOver(id(zero), people.user("rv-sam", null), people.team("rv-other"), null, Actor.APPLICATION);

        var row = book.page(review, people.current("rv-sam")).rows().get(0);
        assertThat(row.team()).isEqualTo(team);
        assertThat(row.owner()).isEqualTo("rv-sam");
    }

    @Test
    void whatIsDoneAfterTheClosingIsNoLongerAPartOfIt() {
        long review = open();
        confirmations.confirm(review, List.of(wish(zero)), user("ann"));
        clock.advance(Duration.ofHours(1));
        reviews.close(review, "Enough", user("max"));
        clock.advance(Duration.ofHours(1));
        proposals.propose(one, 0, "Later", null, user("ann"));
        register.handOver(id(one), user("ben").id(), people.team(team), null, Actor.APPLICATION);

        assertThat(state(review, zero)).isEqualTo(ItemState.DONE);
        assertThat(state(review, one)).isEqualTo(ItemState.OPEN);
        assertThat(book.page(review, user("max")).rows())
                .extracting(Progress.Row::ownerName)
                .containsOnly(user("ann").name());
    }

    @Test
    void whoComesAfterTheClosingIsToldWhoClosedIt() {
        long review = open();
        reviews.close(review, "Enough", user("max"));

        assertThatThrownBy(() -> confirmations.confirm(review, List.of(wish(zero)), user("ann")))
                .isInstanceOf(Conflict.class)
                .hasMessage("review.closed");
        assertThatThrownBy(() -> reviews.close(review, "Twice", people.current("rv-gina")))
                .isInstanceOf(Conflict.class);
        var answer = mvc.post()
                .uri("/reviews/" + review + "/confirm")
                .param("customer", "0:" + zero)
                .with(people.as(user("ann").username()))
                .with(csrf())
                .exchange();
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("problem")))
                .contains("was closed by " + user("max").name());
    }

    @Test
    void onlyWhoLeadsAllItsTeamsCloses() {
        long review = open();
        register.handOver(id(zero), people.user("rv-sam", null), people.team("rv-other"), null, Actor.APPLICATION);

        assertThatThrownBy(() -> reviews.close(review, "Mine", people.current("rv-sam")))
                .isInstanceOf(Refused.class);
    }

    /** Owners confirm while the manager closes: each row is confirmed before it, or told of it. */
    @Test
    void closingAndConfirmingAtOnceLoseNothing() throws Exception {
        for (int round = 0; round < 10; round++) {
            clock.advance(Duration.ofMinutes(1));
            long review = open();
            clock.advance(Duration.ofMinutes(1));
            Callable<Integer> confirming = () -> {
                try {
                    return (int) confirmations.confirm(review, List.of(wish(zero)), user("ann")).stream()
                            .filter(Result::confirmed)
                            .count();
                } catch (Conflict closed) {
                    return 0;
                }
            };
            Callable<Integer> closing = () -> {
                reviews.close(review, "Now", user("max"));
                return 0;
            };
            int confirmed = 0;
            var pool = Executors.newFixedThreadPool(3);
            try {
                for (var task : pool.invokeAll(List.of(confirming, closing, confirming))) {
                    confirmed += task.get();
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(confirmed).isLessThanOrEqualTo(1);
            assertThat(ratings.of(id(zero)).stream()
                            .filter(rating -> rating.effectiveAt().equals(clock.instant()))
                            .count())
                    .isEqualTo(confirmed);
            assertThat(state(review, zero)).isEqualTo(confirmed == 1 ? ItemState.DONE : ItemState.OPEN);
        }
    }

    @Test
    void itEndsByItselfWhenEverythingIsDone() {
        long review = open();
        for (var code : List.of(zero, one, unrated)) {
            proposals.propose(code, 0, "Fits", null, user("ann"));
        }
        sweep.sweep();
        assertThat(book.page(review, user("max")).review().isOpen()).isTrue();

        long lower = proposals.propose(four, 4, "Again", null, user("ann"));
        sign(lower);
        sweep.sweep();

        assertThat(book.page(review, user("max")).review().isOpen()).isFalse();
        assertThat(book.page(review, user("max")).summary().percent()).isEqualTo(100);
    }

    @Test
    void theNextOneOpensByItselfOnceAndTakesThePlaceOfTheOneBefore() throws Exception {
        long review = reviews.open(form(true, null), user("max"));
        clock.set(TODAY.plusMonths(3).minusDays(1));
        sweep.sweep();
        assertThat(running()).containsExactly(review);

        clock.set(TODAY.plusMonths(3));
        atOnce(() -> sweep.sweep());
        sweep.sweep();

        assertThat(running()).hasSize(1).doesNotContain(review);
        var next = book.page(running().get(0), user("max")).review();
        assertThat(next.title()).isEqualTo("Look again 2026 Q2");
        assertThat(next.nextOn()).isEqualTo(TODAY.plusMonths(6));
        assertThat(next.days()).isEqualTo(30);
        assertThat(book.page(next.id(), user("max")).summary().open()).isEqualTo(4);
    }

    @Test
    void ownersAreToldBeforeItIsDueWhenItIsOverdueAndThenWeekly() {
        long review = open();
        var told = new java.util.ArrayList<Long>();
        for (int day = 1; day <= 45; day++) {
            clock.set(TODAY.plusDays(day));
            sweep.sweep();
            sweep.sweep();
            told.add(reminders(review));
        }

        // the opening, then seven days before day 30, then on day 31, 38 and 45
        var changes = IntStream.range(1, told.size())
                .filter(i -> !told.get(i).equals(told.get(i - 1)))
                .mapToObj(i -> i + 1)
                .toList();
        assertThat(changes).containsExactly(23, 31, 38, 45);
        assertThat(events.stream(ReviewOverdue.class)
                        .filter(event -> event.reviewId() == review)
                        .map(ReviewOverdue::ownerId))
                .containsOnly(user("ann").id());
    }

    @Test
    void customersWithoutAnOwnerAreTheManagers() {
        for (var code : List.of(zero, one, four, unrated)) {
            register.handOver(id(code), null, people.team(team), null, Actor.APPLICATION);
        }
        long review = open();

        assertThat(events.stream(ReviewDue.class)
                        .filter(event -> event.reviewId() == review)
                        .map(ReviewDue::ownerId))
                .containsExactly(user("max").id());
    }

    @Test
    void aStarOfThreeToFiveAsksToBeRenewedAndStaysInForce() {
        var since = TODAY.minusDays(100);
        for (var day : List.of(since.plusYears(1).minusDays(29), since.plusYears(1))) {
            clock.set(day);
            sweep.sweep();
            sweep.sweep();
        }

        var told = events.stream(RatingExpires.class)
                .filter(event -> event.ownerId() == user("ann").id())
                .toList();
        assertThat(told).extracting(RatingExpires::lapsed).containsExactly(false, true);
        assertThat(told.get(0).ratings().get(0).code()).isEqualTo(four);
        assertThat(told.get(0).ratings().get(0).until()).isEqualTo(since.plusYears(1));
        assertThat(page("/customers?renew=true", "ann"))
                .contains("Company " + four)
                .doesNotContain("Company " + one);
        assertThat(page("/customers/" + four + "/rating", "ann")).contains("To be renewed since");
        assertThat(page("/reviews", "ann")).contains("Company " + four);
        assertThat(jdbc.sql("select star_in_force from customer where code = ?")
                        .param(four)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void pagesAndFilesShowWhatTheReaderHasToDo() {
        long review = open();

        assertThat(page("/reviews/" + review, "ann"))
                .contains("Company " + zero, "Confirm 0★", "/customers/" + one + "/rating?star=0&amp;reason=Look");
        assertThat(page("/reviews/" + review + "?state=done", "ann")).doesNotContain("Company " + zero);
        assertThat(page("/reviews/" + review + "?changed=true", "ann"))
                .contains("Company " + one)
                .doesNotContain("Company " + zero);
        assertThat(page("/reviews/" + review + "/items.csv", "ann")).contains(zero + ",Company " + zero);
        assertThat(page("/customers/" + one + "/rating?star=2&reason=Look%20again", "ann"))
                .contains("Look again</textarea>");
        assertThat(page("/", "ann")).contains("Customers to look at again");
        assertThat(page("/api/reviews/" + review + "/items", "max")).contains("\"confirmable\":true");
    }

    @Test
    void everyItemComesOnceInPages() {
        IntStream.range(0, 7).forEach(i -> customer("ben"));
        long review = open();
        var codes = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var page = items.page(review, filter(null), cursor, 3, user("max"));
            page.items().forEach(item -> codes.add(item.code()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(codes).hasSize(11).doesNotHaveDuplicates();
    }

    private void sign(long proposal) {
        var answer = mvc.post()
                .uri("/approvals/" + proposal + "/decision")
                .param("decision", "approve")
                .with(people.as(user("max").username()))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(303);
    }

    private void atOnce(Runnable work) throws Exception {
        var pool = Executors.newFixedThreadPool(3);
        try {
            for (var task : pool.invokeAll(
                    List.of(Executors.callable(work), Executors.callable(work), Executors.callable(work)))) {
                task.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private long reminders(long review) {
        return events.stream(ReviewDue.class)
                        .filter(event -> event.reviewId() == review)
                        .count()
                + events.stream(ReviewOverdue.class)
                        .filter(event -> event.reviewId() == review)
                        .count();
    }

    private List<Long> running() {
        return book.of(true, user("max")).stream().map(ReviewSummary::id).toList();
    }

    private long open() {
        return reviews.open(form(false, null), user("max"));
    }

    private ReviewForm form(boolean repeats, String token) {
        return new ReviewForm(
                "Look again",
                "QUARTERLY",
                clock.today().plusDays(30).toString(),
                "7",
                List.of(team),
                false,
                repeats,
                token);
    }

    private static Wish wish(String code) {
        return new Wish(code, null);
    }

    private static ItemFilter filter(String state) {
        return new ItemFilter(state, null, null, null, null);
    }

    private ItemState state(long review, String code) {
        return items.withCode(review, code, people.current("rv-gina"))
                .orElseThrow()
                .state();
    }

    private CurrentUser user(String name) {
        return people.current("rv-" + name + team.substring(3));
    }

    private String customer(String owner) {
        var code = "RV-" + NUMBER.incrementAndGet();
        customers.customer(code, "Company " + code, user(owner).id(), people.team(team));
        return code;
    }

    private long id(String code) {
        return jdbc.sql("select id from customer where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private String page(String path, String user) {
        var answer = mvc.get()
                .uri(java.net.URI.create(path))
                .with(people.as(user(user).username()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
