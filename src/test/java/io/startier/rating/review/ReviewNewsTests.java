package io.startier.rating.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.notification.TestInbox;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what about reviews and stars that ask to be renewed (rows A7, X6). */
@ApplicationTest
class ReviewNewsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewSweep sweep;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private TestInbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private String teamCode;
    private String owner;
    private long team;
    private long ann;

    @BeforeEach
    void aTeamThatHasBeenToldNothing() {
        clock.set(TODAY);
        teamCode = "rn-" + NUMBER.incrementAndGet();
        owner = "ann-" + teamCode;
        team = people.team(teamCode);
        ann = people.user(owner, teamCode, Role.SALESPERSON);
        people.user("max-" + teamCode, teamCode, Role.SALES_MANAGER);
        inbox.empty();
    }

    @Test
    void ownersAreToldWhenAReviewOpensBeforeItIsDueAndEachWeekThatTheyAreLate() {
        customers.customer("RN-1", "One", ann, team);
        customers.customer("RN-2", "Two", ann, team);
        var due = TODAY.plusDays(30);
        var form = new ReviewForm("Look again", "ONCE", due.toString(), "7", List.of(teamCode), false, false, null);
        long review = reviews.open(form, people.current("max-" + teamCode));
        for (int day = 1; day <= 45; day++) {
            clock.set(TODAY.plusDays(day));
            sweep.sweep();
            sweep.sweep();
        }

        assertThat(inbox.titles("REVIEW_DUE", owner))
                .containsExactly(
                        "“Look again”, 2 customers to look at again by 2026-03-04",
                        "Reminder: “Look again”, 2 customers to look at again by 2026-03-04");
        assertThat(inbox.titles("REVIEW_OVERDUE", owner))
                .hasSize(3)
                .containsOnly("Overdue: “Look again” was due 2026-03-04, 2 customers still to look at again");
        assertThat(inbox.titles("REVIEW_OVERDUE", owner, Locale.SIMPLIFIED_CHINESE))
                .containsOnly("复评逾期：“Look again”已于 2026-03-04 截止，还有 2 家客户待复评");
        assertThat(inbox.links("REVIEW_DUE", owner)).containsOnly("/reviews/" + review);
        assertThat(inbox.readers("REVIEW_DUE")).containsOnly(owner);
        assertThat(inbox.readers("REVIEW_OVERDUE")).containsOnly(owner);
    }

    @Test
    void aStarIsToldBeforeAndOnTheDayOnWhichItAsksToBeRenewed() {
        vip("RN-11", "Eleven", TODAY.minusDays(300));
        for (int day = 0; day <= 70; day++) {
            clock.set(TODAY.plusDays(day));
            sweep.sweep();
        }

        assertThat(inbox.titles("RATING_EXPIRES", owner))
                .containsExactly(
                        "Eleven (RN-11): 4★ asks to be renewed by 2026-04-08",
                        "Eleven (RN-11): 4★ asks to be renewed since 2026-04-08");
        assertThat(inbox.links("RATING_EXPIRES", owner)).containsOnly("/customers/RN-11/rating");
    }

    @Test
    void manyStarsAreToldAtOnce() {
        vip("RN-21", "Twenty-one", TODAY.minusDays(400));
        vip("RN-22", "Twenty-two", TODAY.minusDays(401));
        sweep.sweep();
        sweep.sweep();

        assertThat(inbox.titles("RATING_EXPIRES", owner))
                .containsExactly(
                        "Twenty-two (RN-22) and others, 2 in all: their stars ask to be renewed since 2025-12-28");
        assertThat(inbox.titles("RATING_EXPIRES", owner, Locale.TRADITIONAL_CHINESE))
                .containsExactly("Twenty-two（RN-22）等 2 家客戶的星級已於 2025-12-28 到期，請重新提出申請");
        assertThat(inbox.links("RATING_EXPIRES", owner)).containsExactly("/customers?renew=true");
    }

    /** As if the star had come into force on that day. */
    private void vip(String code, String name, LocalDate since) {
        customers.customer(code, name, ann, team);
        jdbc.sql("update customer set star_in_force = 4, star_since = ? where code = ?")
                .params(Timestamp.valueOf(since.atTime(12, 0)), code)
                .update();
    }
}
