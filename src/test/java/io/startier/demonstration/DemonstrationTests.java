package io.startier.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.ApplicationTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Row X8. */
@ApplicationTest
@TestPropertySource(properties = "startier.demonstration=true")
class DemonstrationTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Demonstration demonstration;

    @Test
    void aboutAHundredAndFiftyCustomersMoveInEachWithAnOwnerAndATeam() {
        assertThat(count("select count(*) from customer")).isBetween(140L, 160L);
        assertThat(count("select count(*) from customer where owner_id is null or team_id is null"))
                .isZero();
    }

    @Test
    void keyAccountsHaveCardsWithAHistoryAndWhatIsToBeSeenTo() {
        assertThat(count("select count(distinct customer_id) from profile_value"))
                .isEqualTo(count("select count(*) from customer where star_in_force >= 3"));
        assertThat(count("select count(*) from profile_change where before_text is not null"))
                .isPositive();
        assertThat(count("select count(*) from profile_pending where open_key is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from marked_change")).isGreaterThan(5);
        assertThat(count("select count(*) from marked_cause")).isEqualTo(1);
        assertThat(count("select count(*) from card_analysis where finished")).isEqualTo(1);
    }

    @Test
    void customersAreServedByTheBookSomeLateAndSomeNotYet() {
        var tasks = "select count(*) from task where ";

        assertThat(count(tasks + "status = 'DONE' and closed_on <= due_on")).isGreaterThan(60);
        assertThat(count(tasks + "status = 'DONE' and closed_on > due_on")).isGreaterThan(15);
        assertThat(count(tasks + "status = 'OPEN' and due_on < current_date")).isBetween(5L, 40L);
        assertThat(count(tasks + "status = 'OPEN' and due_on >= current_date")).isGreaterThan(30);
        assertThat(count(tasks + "cancel_code = 'TIER_LEFT'")).isPositive();
        assertThat(count(tasks + "commitment_id is null")).isGreaterThan(5);
    }

    @Test
    void everyTaskThatComesOfACommitmentIsOfTheTierOfItsCustomerWhileItIsOpen() {
        assertThat(count("""
                        select count(*) from task t join customer c on c.id = t.customer_id
                        join commitment k on k.id = t.commitment_id
                        where t.status = 'OPEN' and k.tier <> case when c.star_in_force = 5 then 'VIP'
                              when c.star_in_force >= 3 then 'KEY_ACCOUNT' else 'ORDINARY' end
                        """)).isZero();
    }

    @Test
    void aSecondStartAddsNothing() {
        long before = count("select count(*) from sales_order");

        demonstration.start();

        assertThat(count("select count(*) from sales_order")).isEqualTo(before);
    }

    @Test
    void oneCustomerBringsEnoughForAWarningAndTooLittleForAnAlarm() {
        var share = jdbc.sql("select share from customer_standing where rank = 1")
                .query(BigDecimal.class)
                .single();

        assertThat(share).isBetween(new BigDecimal("0.36"), new BigDecimal("0.40"));
    }

    @Test
    void everyStarIsPopulatedByActualSalesAndInForce() {
        var all = IntStream.rangeClosed(0, 5).boxed().toList();

        assertThat(stars("select distinct star_actual from customer_standing"))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(stars("select distinct star_in_force from customer where star_in_force is not null"))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(count("select count(*) from customer where star_in_force is null"))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"LEADER, 5, 5", "FALLING, 5, 4", "RISING, 2, 3"})
    void theStoryIsInTheStars(String profile, int inForce, int actual) {
        var stars = jdbc.sql("""
                        select c.star_in_force, s.star_actual
                        from customer c join customer_standing s on s.customer_id = c.id where c.code = ?
                        """)
                .param(DemoCustomer.of(profile).code())
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2)))
                .single();

        assertThat(stars).containsExactly(inForce, actual);
    }

    @Test
    void aProspectWithoutAnyOrderPromisesFiveStars() {
        var promise = jdbc.sql("""
                        select s.star_potential from customer c join customer_standing s on s.customer_id = c.id
                        where c.code = ? and s.orders = 0 and c.stage = 'PROSPECT'
                        """)
                .param(DemoCustomer.of("PROMISE").code())
                .query(Integer.class)
                .single();

        assertThat(promise).isEqualTo(5);
    }

    @Test
    void proposalsWaitForManagersAndForTheGeneralManagerAndOneWasSentBack() {
        assertThat(count("select count(*) from proposal where status = 'WAITING_MANAGER'"))
                .isGreaterThan(3);
        assertThat(count("select count(*) from proposal where status = 'WAITING_GM'"))
                .isOne();
        assertThat(count("select count(*) from proposal where status = 'RETURNED'"))
                .isOne();
    }

    @Test
    void everyStarInForceIsThatOfTheLatestRating() {
        assertThat(count("""
                        select count(*) from customer c
                        where c.star_in_force is distinct from (
                            select r.star from rating r where r.customer_id = c.id
                            order by r.effective_at desc, r.id desc limit 1)
                        """)).isZero();
    }

    @Test
    void everyPastKeyAccountWasSignedByItsManagerAndEveryVipByTheGeneralManagerToo() {
        assertThat(count("""
                        select count(*) from rating r join proposal p on p.id = r.proposal_id
                        where (select count(*) from approval_decision d where d.request_id = p.request_id)
                              <> case when greatest(r.star, coalesce(r.from_star, 0)) = 5 then 2
                                      when greatest(r.star, coalesce(r.from_star, 0)) >= 3 then 1 else 0 end
                        """)).isZero();
    }

    @Test
    void lastYearsReviewIsClosedAndThisQuartersRunsLateWithSomeDone() {
        var states = "select count(*) from review_standing s join review r on r.id = s.review_id where s.state = ";

        assertThat(count(states + "'DONE' and r.closed_at is not null")).isGreaterThan(60);
        assertThat(count(states + "'OPEN' and r.closed_at is not null")).isBetween(1L, 60L);
        assertThat(count(states + "'DONE' and r.closed_at is null")).isGreaterThan(40);
        assertThat(count(states + "'WAITING' and r.closed_at is null")).isPositive();
        assertThat(count(states + "'OPEN' and r.due_on < current_date and r.closed_at is null"))
                .isGreaterThan(20);
    }

    @Test
    void mostPayInTimeSomeLateAndAFewHaveMoneyOverdueForLong() {
        assertThat(count("select count(*) from customer_standing where paid_on_time >= 0.9 * due and due > 0"))
                .isGreaterThan(50);
        assertThat(count("select count(*) from customer_standing where days_overdue > 90"))
                .isBetween(2L, 9L);
        assertThat(count("select count(*) from customer_standing where paid < 0.7 * due"))
                .isBetween(1L, 6L);
    }

    /** The tail of the whale curve eats a part that a sales manager would believe. */
    @Test
    void servingSomeCustomersCostsMoreThanTheyBring() {
        assertThat(count("select count(*) from customer_standing where profit > 0 and net_profit < 0"))
                .isBetween(15L, 45L);
        var eaten = jdbc.sql("""
                        select sum(case when net_profit < 0 then -net_profit else 0 end)
                               / sum(case when net_profit > 0 then net_profit else 0 end)
                        from customer_standing
                        """).query(BigDecimal.class).single();
        assertThat(eaten).isBetween(new BigDecimal("0.03"), new BigDecimal("0.15"));
    }

    @Test
    void someWhoBuyMuchEarnLittle() {
        assertThat(count("select count(*) from customer_standing where quadrant = 'LOW_MARGIN'"))
                .isBetween(2L, 6L);
    }

    @Test
    void twoOrThreeJudgesHaveScoredScoresOfCustomers() {
        assertThat(count("select count(distinct customer_id) from criterion_score"))
                .isBetween(60L, 100L);
        assertThat(count("""
                        select max(judges) from (
                            select count(distinct judge_id) as judges from criterion_score group by customer_id) each_one
                        """)).isEqualTo(3);
    }

    @Test
    void enoughCustomersHaveOrderedTwiceToFitALifetimeModel() {
        assertThat(count("select count(*) from order_history where days like '% %'"))
                .isGreaterThanOrEqualTo(100);
    }

    /** Row T15. */
    @ParameterizedTest
    @CsvSource({"CASE60, CASE50", "CASE10, CASE8"})
    void theLargerCustomerComesSecondInEconomicProfit(String larger, String smaller) {
        assertThat(figure("basis_total", larger)).isGreaterThan(figure("basis_total", smaller));
        assertThat(figure("economic_profit", larger)).isLessThan(figure("economic_profit", smaller));
    }

    private BigDecimal figure(String column, String profile) {
        return jdbc.sql("select " + column + " from customer_standing s join customer c on c.id = s.customer_id"
                        + " where c.code = ?")
                .param(DemoCustomer.of(profile).code())
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(count("select count(*) from app_user where password_hash is not null or not demonstration"))
                .isZero();
    }

    private List<Integer> stars(String sql) {
        return jdbc.sql(sql).query(Integer.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
