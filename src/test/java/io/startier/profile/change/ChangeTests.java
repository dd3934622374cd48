package io.startier.profile.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.profile.Whose;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Row P4: Ann owns the customer, Sam leads another team. */
@ApplicationTest
class ChangeTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private ChangeWatch watch;

    @Autowired
    private MarkedChanges changes;

    @Autowired
    private MarkingSettings settings;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private String code;
    private long id;

    @BeforeEach
    void aFallingCustomer() {
        clock.set(LocalDate.of(2026, 3, 2));
        people.team("mk");
        long ann = people.user("mk-ann", "mk", Role.SALESPERSON);
        people.user("mk-max", "mk", Role.SALES_MANAGER);
        people.user("mk-sam", "mk-other", Role.SALES_MANAGER);
        people.user("mk-gina", null, Role.GENERAL_MANAGER);
        code = "MK-" + NUMBER.incrementAndGet();
        id = customers.customer(code, "Falling " + code, ann, people.team("mk"));
        order("2024-12-01", 40_000);
        order("2025-02-28", 60_000);
        order("2025-12-01", 50_000);
        order("2026-03-01", 500_000);
    }

    @Test
    void aMarkedChangeIsFoundOnceAndItsOwnerToldOnce() {
        watch.look();
        watch.look();

        assertThat(changes.open(id)).singleElement().satisfies(change -> {
            assertThat(change.salesBefore()).isEqualByComparingTo("100000");
            assertThat(change.salesNow()).isEqualByComparingTo("50000");
            assertThat(change.percent()).isEqualByComparingTo("-50");
            assertThat(change.rising()).isFalse();
        });
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void oneThatGoesOnIsTheSameAndKeepsItsAnswer() {
        watch.look();
        changes.answer(change().id(), new CauseForm("PRICE", "Too dear", "Offer by Friday"), user("ann"));
        order("2025-03-15", 90_000);
        jdbc.sql("delete from sales_order where order_no like ?")
                .param(code + "-2026-03%")
                .update();
        clock.set(LocalDate.of(2026, 4, 2));
        watch.look();

        assertThat(changes.open(id)).isEmpty();
        assertThat(change().lastMonth()).isEqualTo("2026-03-01");
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void aChangeOfTheOtherDirectionIsAnotherOne() {
        watch.look();
        clock.set(LocalDate.of(2026, 4, 2));
        watch.look();

        assertThat(changes.open(id)).extracting(MarkedChange::rising).containsExactlyInAnyOrder(false, true);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void whatCorrectedOrdersDoNotShowIsForgottenUnlessSomebodyHasAnswered() {
        watch.look();
        order("2026-01-10", 50_000);
        watch.look();
        assertThat(changes.open(id)).isEmpty();

        jdbc.sql("delete from sales_order where order_no like ?")
                .param(code + "-2026-01%")
                .update();
        watch.look();
        changes.answer(change().id(), new CauseForm("OTHER", "Booked late", "Nothing"), user("ann"));
        order("2026-01-10", 50_000);
        watch.look();
        assertThat(change().cause()).isEqualTo("Booked late");
    }

    @Test
    void onlyWhoMayChangeTheCustomerAnswersAndOthersDoNotSeeIt() {
        watch.look();
        long change = change().id();
        var cause = new CauseForm("PRICE", "Too dear", "Offer by Friday");

        assertThatThrownBy(() -> changes.answer(change, cause, user("sam"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> changes.answer(change, new CauseForm("GUESS", " ", ""), user("ann")))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.fields()).hasSize(3));
        assertThat(mvc.get().uri("/cards/changes?owner=mk-ann").with(people.as("mk-max")))
                .bodyText()
                .contains(code);
        assertThat(mvc.get().uri("/cards/changes").with(people.as("mk-sam")))
                .bodyText()
                .doesNotContain(code);
        assertThat(mvc.get().uri("/cards/changes.csv?state=open").with(people.as("mk-ann")))
                .bodyText()
                .contains(code, "100000");
        assertThat(mvc.get().uri("/customers/" + code + "/card").with(people.as("mk-ann")))
                .bodyText()
                .contains("/cards/changes/" + change);
    }

    @Test
    void anIncompleteAnswerIsKeptInTheForm() {
        watch.look();

        assertThat(mvc.post()
                        .uri("/cards/changes/" + change().id())
                        .param("category", "PRICE")
                        .param("cause", "Too dear for them")
                        .param("measure", "")
                        .with(people.as("mk-ann"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Too dear for them", "is-invalid");
    }

    @Test
    void theRuleIsTheCompanysAndChangesForTheNextLook() {
        var rule = MarkingForm.of(settings.current());
        assertThatThrownBy(() -> settings.change(rule.withVersion(999), user("gina")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> new MarkingForm("0", "1001", "-1", "x", "0").checked())
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.fields()).hasSize(4));

        settings.change(new MarkingForm("3", "60", "10000", "7", rule.version()), user("gina"));
        try {
            watch.look();
            assertThat(changes.open(id)).isEmpty();
        } finally {
            var strict = settings.current();
            settings.change(new MarkingForm("3", "30", "10000", "7", String.valueOf(strict.version())), user("gina"));
        }
    }

    private MarkedChange change() {
        var filter = new ChangeFilter(new Whose("mk-ann", null, null), null, null);
        return changes.rows(filter, 0, 100, user("gina")).stream()
                .filter(one -> one.customerId() == id)
                .findFirst()
                .orElseThrow();
    }

    private void order(String day, int amount) {
        jdbc.sql("""
                        insert into sales_order (order_no, customer_id, ordered_on, currency, status, base_amount, costed_amount,
                                                 base_cost)
                        values (?, ?, ?, 'USD', 'CONFIRMED', ?, 0, 0)
                        """)
                .params(code + "-" + day, id, LocalDate.parse(day), BigDecimal.valueOf(amount))
                .update();
    }

    private long told() {
        return jdbc.sql("select count(*) from notification where kind = 'MARKED_CHANGE' and arguments like ?")
                .param("%\"" + code + "\"%")
                .query(Long.class)
                .single();
    }

    private CurrentUser user(String who) {
        return people.current("mk-" + who);
    }
}
