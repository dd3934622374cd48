package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sales team with its people, and customers of its own for every test. */
@Component
class TestRatings {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestPeople people;
    private final TestCustomers customers;
    private final JdbcClient jdbc;

    TestRatings(TestPeople people, TestCustomers customers, JdbcClient jdbc) {
        this.people = people;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /** Anna sells; Max and Mona lead her team below Rita's region; Gina and Gerd are general managers. */
    void team() {
        people.team("rt-region");
        people.team("rt-north", "rt-region");
        people.team("rt-lone");
        people.team("rt-south");
        people.user("rt-anna", "rt-north", Role.SALESPERSON);
        people.user("rt-max", "rt-north", Role.SALES_MANAGER);
        people.user("rt-mona", "rt-north", Role.SALES_MANAGER);
        people.user("rt-rita", "rt-region", Role.SALES_MANAGER);
        people.user("rt-gina", null, Role.GENERAL_MANAGER);
        people.user("rt-gerd", null, Role.GENERAL_MANAGER);
        people.user("rt-lena", "rt-lone", Role.SALESPERSON);
        people.user("rt-sam", "rt-south", Role.SALES_MANAGER);
        people.user("rt-eve", null, Role.EXECUTIVE);
    }

    CurrentUser user(String name) {
        return people.current("rt-" + name);
    }

    /** The code of a new customer of the owner and the owner's team. */
    String customer(String owner) {
        var user = user(owner);
        var code = "RT-" + NUMBER.incrementAndGet();
        customers.customer(code, "Company " + code, user.id(), user.teamId());
        return code;
    }

    /** As if the star had come into force long ago. */
    String customer(String owner, int star) {
        var code = customer(owner);
        jdbc.sql("update customer set star_in_force = ? where code = ?")
                .params(star, code)
                .update();
        return code;
    }

    /** As if entered long ago. @param deputy null for a plain out-of-office */
    void away(String absent, String deputy, LocalDate from, LocalDate until) {
        jdbc.sql("""
                        insert into delegation (absent_id, deputy_id, from_day, until_day, reason, entered_by, entered_at)
                        values (?, ?, ?, ?, 'Holiday', ?, current_timestamp)
                        """)
                .params(
                        user(absent).id(),
                        deputy == null ? null : user(deputy).id(),
                        from,
                        until,
                        user(absent).id())
                .update();
    }

    void revive(String name) {
        jdbc.sql("update app_user set active = true where username = ?")
                .param("rt-" + name)
                .update();
    }

    /** Behind the application's back. */
    void role(String name, Role role, boolean held) {
        long id = user(name).id();
        jdbc.sql("delete from user_role where user_id = ? and role = ?")
                .params(id, role.name())
                .update();
        if (held) {
            jdbc.sql("insert into user_role (user_id, role) values (?, ?)")
                    .params(id, role.name())
                    .update();
        }
    }

    void nobodyIsAway() {
        jdbc.sql("delete from delegation").update();
    }

    /** As if the newest assessment had found these; it must have seen the customer. */
    void figures(String code, String annualValue, int starActual, String potential, Integer starPotential) {
        jdbc.sql("""
                        update assessment_result set annual_value = ?, star_actual = ?, potential = ?, star_potential = ?
                        where customer_id = (select id from customer where code = ?)
                        """)
                .params(new BigDecimal(annualValue), starActual, decimal(potential), starPotential, code)
                .update();
    }

    private static BigDecimal decimal(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    Integer star(String code) {
        return jdbc.sql("select star_in_force from customer where code = ?")
                .param(code)
                .query((row, n) -> row.getObject(1, Integer.class))
                .list()
                .get(0);
    }

    ProposalStatus status(long proposal) {
        return jdbc.sql("select status from proposal where id = ?")
                .param(proposal)
                .query(ProposalStatus.class)
                .single();
    }

    long request(long proposal) {
        return jdbc.sql("select request_id from proposal where id = ?")
                .param(proposal)
                .query(Long.class)
                .single();
    }

    int version(long proposal) {
        return jdbc.sql("select version from approval_request where id = ?")
                .param(request(proposal))
                .query(Integer.class)
                .single();
    }

    long count(String table, String condition, Object... parameters) {
        return jdbc.sql("select count(*) from " + table + " where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }
}
