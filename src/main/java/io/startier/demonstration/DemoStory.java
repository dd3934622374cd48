package io.startier.demonstration;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.approval.Approvals;
import io.startier.approval.Verdict;
import io.startier.rating.Proposals;
import io.startier.shared.Times;
import io.startier.tiering.rules.SigningRules;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is going on in the company today: stars asked for, waiting for a manager or the general manager, or sent back. */
@Component
class DemoStory {

    /** @param profile of the customer, as in customers.txt; the first one of the owner with it */
    private record Wish(String owner, String profile, int star, String reason, String evidence, int waitingDays) {}

    private static final List<Wish> WISHES = List.of(
            new Wish(
                    "emma.weber",
                    "RISING",
                    3,
                    "Orders have tripled in three years; we are now the only supplier for the new robot arm.",
                    "Frame contract for two years, signed in spring. Forecast of the buyer attached to the last visit report.",
                    6),
            new Wish(
                    "emma.weber",
                    "3+",
                    3,
                    "Above the bound two years running.",
                    "Average of the basis years is well over 300,000; the order book for next year is half full.",
                    2),
            new Wish(
                    "carlos.ruiz",
                    "4+",
                    4,
                    "El pedido anual supera el millón; nueva línea de ejes eléctricos desde enero.",
                    "Contrato marco firmado y previsión del cliente por trimestre.",
                    4),
            new Wish("zhao.qiang", "P4", 4, "人形机器人关节模组项目进入小批量阶段，年用量可观。", "样机测试报告已通过；客户提供了三年用量规划。", 9),
            new Wish("li.na", "P3", 3, "晶圆搬运设备选型已定，预计下季度首单。", "技术协议已签，采购确认年需求约四十万美元。", 1));

    /** Days, by the rules. */
    private static final int ESCALATED = SigningRules.DEFAULTS.escalateAfter();

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Approvals approvals;
    private final TransactionTemplate transaction;
    private final Times times;

    DemoStory(JdbcClient jdbc, Proposals proposals, Approvals approvals, TransactionTemplate transaction, Times times) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.approvals = approvals;
        this.transaction = transaction;
        this.times = times;
    }

    void write() {
        addAbsences();
        WISHES.forEach(wish -> backdate(propose(wish), wish.waitingDays()));
        decide(
                propose(new Wish(
                        "carlos.ruiz",
                        "PROMISE",
                        5,
                        "Sin pedidos todavía, pero su plan de inversión nos convierte en proveedor principal.",
                        "Plan de la planta, carta de intención y muestras aprobadas.",
                        0)),
                "sofia.costa",
                Verdict.APPROVE,
                "Visited the site myself; the letter of intent is solid.");
        decide(
                propose(new Wish("chen.jie", "P5", 5, "潜力超过两百万美元，建议按 VIP 客户投入资源。", "客户口头告知，尚无书面文件。", 0)),
                "wang.lei",
                Verdict.RETURN,
                "口头信息不够，请补充书面的用量预测或询价单后再提交。");
    }

    private long propose(Wish wish) {
        return proposals.propose(
                customer(wish).code(), wish.star(), wish.reason(), wish.evidence(), user(wish.owner()));
    }

    private static DemoCustomer customer(Wish wish) {
        return DemoCustomer.all().stream()
                .filter(customer -> customer.owner().equals(wish.owner()))
                .filter(customer -> customer.profile().equals(wish.profile()))
                .findFirst()
                .orElseThrow();
    }

    private void decide(long proposalId, String username, Verdict verdict, String comment) {
        long request = jdbc.sql("select request_id from proposal where id = ?")
                .param(proposalId)
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> approvals.decide(request, user(username), verdict, comment, null));
    }

    /** So that the queue shows who has been waiting for how long. */
    private void backdate(long proposalId, int days) {
        var at = Timestamp.from(times.now().minus(Duration.ofDays(days)));
        jdbc.sql("update proposal set proposed_at = ? where id = ?")
                .params(at, proposalId)
                .update();
        jdbc.sql("update approval_request set submitted_at = ? where kind = 'rating' and subject_id = ?")
                .params(at, proposalId)
                .update();
        jdbc.sql("""
                        update approval_step set waiting_since = ?, remind_at = ?, escalate_at = ?, escalated_at = ?
                        where request_id = (select request_id from proposal where id = ?)
                        """)
                .params(
                        at,
                        inDays(1),
                        days < ESCALATED ? inDays(ESCALATED - days) : null,
                        days < ESCALATED ? null : inDays(ESCALATED - days),
                        proposalId)
                .update();
    }

    private Timestamp inDays(int days) {
        return Timestamp.from(times.now().plus(Duration.ofDays(days)));
    }

    /** One is over, one will come: nobody signs for another today. */
    private void addAbsences() {
        addAbsence("wang.lei", "zhou.min", -40, -36, "年假");
        addAbsence("sofia.costa", "wang.lei", 12, 23, "Trade fair in São Paulo, then holiday");
    }

    private void addAbsence(String absent, String deputy, int from, int until, String reason) {
        long id = user(absent).id();
        jdbc.sql("""
                        insert into delegation (absent_id, deputy_id, from_day, until_day, reason, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        user(deputy).id(),
                        times.today().plusDays(from),
                        times.today().plusDays(until),
                        reason,
                        id,
                        inDays(Math.min(from, 0) - 1))
                .update();
    }

    private CurrentUser user(String username) {
        return jdbc.sql("""
                        select u.id, u.name, u.team_id, r.role from app_user u join user_role r on r.user_id = u.id
                        where u.username = ?
                        """)
                .param(username)
                .query((row, n) -> {
                    var role = Role.valueOf(row.getString("role"));
                    var team = row.getObject("team_id", Long.class);
                    var led = role == Role.SALES_MANAGER ? List.of(team) : List.<Long>of();
                    return new CurrentUser(row.getLong("id"), username, row.getString("name"), Set.of(role), team, led);
                })
                .single();
    }
}
