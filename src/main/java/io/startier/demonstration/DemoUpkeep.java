package io.startier.demonstration;

import io.startier.account.CurrentUsers;
import io.startier.account.People;
import io.startier.profile.change.ChangeWatch;
import io.startier.profile.discipline.Analyses;
import io.startier.profile.discipline.AnalysisForm;
import io.startier.profile.discipline.AnalysisKind;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marked changes of sales, one of them explained, last month's analysis of a team, and a sensitive change that waits. */
@Component
class DemoUpkeep {

    private final ChangeWatch watch;
    private final Analyses analyses;
    private final People people;
    private final CurrentUsers users;
    private final JdbcClient jdbc;
    private final Times times;

    DemoUpkeep(ChangeWatch watch, Analyses analyses, People people, CurrentUsers users, JdbcClient jdbc, Times times) {
        this.watch = watch;
        this.analyses = analyses;
        this.people = people;
        this.users = users;
        this.jdbc = jdbc;
        this.times = times;
    }

    void write() {
        watch.look();
        jdbc.sql("select id from marked_change order by id")
                .query(Long.class)
                .list()
                .forEach(this::backdate);
        explain();
        analyse();
        ask(DemoCustomer.of("LEADER"));
    }

    private void backdate(long id) {
        jdbc.sql("update marked_change set found_at = ? where id = ?")
                .params(daysAgo(new Dice(id + "found").whole(0, 16)), id)
                .update();
    }

    /** The salesperson of a fall has recorded the cause two days after it was found. */
    private void explain() {
        long change = jdbc.sql("""
                        select min(m.id) from marked_change m join customer c on c.id = m.customer_id
                        where m.rising = false and c.star_in_force >= 3
                        """).query(Long.class).single();
        jdbc.sql("update marked_change set found_at = ? where id = ?")
                .params(daysAgo(6), change)
                .update();
        jdbc.sql("""
                        insert into marked_cause (change_id, category, cause, measure, recorded_at, recorded_by, recorder)
                        select m.id, 'DEMAND', ?, ?, ?, u.id, u.name
                        from marked_change m join customer c on c.id = m.customer_id join app_user u on u.id = c.owner_id
                        where m.id = ?
                        """)
                .params(
                        "客户新产线推迟到下季度，库存还够用两个月。 The new line starts a quarter later; their stock lasts two months.",
                        "每两周跟进项目进度，保留产能。 Follow the project every two weeks and keep capacity reserved.",
                        daysAgo(4),
                        change)
                .update();
    }

    /** The manager of the largest customer's owner wants longer terms than its card says. */
    private void ask(DemoCustomer customer) {
        jdbc.sql("""
                        insert into profile_pending (customer_id, section, open_key, status, asked_at, asked_by, asker)
                        select c.id, 'CREDIT', c.id || '/CREDIT', 'WAITING', ?, u.id, u.name
                        from customer c, app_user u where c.code = ? and u.username = 'wang.lei'
                        """).params(daysAgo(2), customer.code()).update();
        jdbc.sql("""
                        insert into profile_pending_change (pending_id, field, item, before_text, after_text)
                        select p.id, v.field, v.item, v.content, '月结 90 天'
                        from profile_pending p join profile_value v on v.customer_id = p.customer_id
                        where v.field = 'paymentTerms' and p.section = 'CREDIT'
                        """).update();
    }

    private Timestamp daysAgo(int days) {
        return Timestamp.from(times.now().minus(Duration.ofDays(days)));
    }

    private void analyse() {
        var manager = people.withUsername("wang.lei")
                .flatMap(person -> users.withId(person.id()))
                .orElseThrow();
        var month = AnalysisKind.MONTH.complete(times.today()).get(0);
        long id = analyses.begin(AnalysisKind.MONTH, month, manager.teamId(), manager);
        var text = new AnalysisForm(
                "本月重点客户出货平稳，最大客户占比仍然偏高。两家客户的新项目已进入小批量。",
                "最大客户占团队销售额三分之一以上；个别客户账期拉长。",
                "与最大客户签订年度框架协议；每月核对一次逾期款；下月完成两家客户的技术交流。",
                "0");
        analyses.write(id, text, true, manager);
    }
}
