package io.startier.engagement.satisfaction;

import io.startier.account.CurrentUser;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the customers that a reader sees have said. */
@Component
class SurveyList {

    /** A question and its answer, null until there is one; @param mailedTo null where the link was copied */
    record Row(
            long id,
            String name,
            String language,
            String mailedTo,
            Instant sentAt,
            Instant expiresAt,
            Instant answeredAt,
            Integer csat,
            Integer nps,
            String comment,
            boolean warning) {}

    /** A customer's last answer beside the one before, which may be null. */
    record Latest(
            String code,
            String customer,
            Integer star,
            String owner,
            String name,
            Instant answeredAt,
            int csat,
            int nps,
            Integer csatBefore,
            Integer npsBefore,
            String comment,
            boolean warning) {}

    /**
     * Of the last twelve months.
     *
     * @param net the net promoter score, null without answers; @param csat on average, null without answers
     */
    record Summary(int asked, int answered, BigDecimal csat, BigDecimal net) {}

    private static final String LATEST = """
            select c.code, c.name as customer, c.star_in_force as star, o.name as owner, a.contact_name as name, a.answered_at,
                   a.csat, a.nps, a.csat_before, a.nps_before, a.comment, a.warning
            from (
                select s.*, lag(s.csat) over (partition by s.customer_id order by s.answered_at, s.id) as csat_before,
                       lag(s.nps) over (partition by s.customer_id order by s.answered_at, s.id) as nps_before,
                       row_number() over (partition by s.customer_id order by s.answered_at desc, s.id desc) as place
                from survey s where s.answered_at is not null
            ) a
            join customer c on c.id = a.customer_id
            left join app_user o on o.id = c.owner_id
            where a.place = 1 and %s %s
            order by case when a.warning then 0 else 1 end, a.answered_at desc, c.code
            """;

    private record Numbers(int asked, int answered, BigDecimal csat) {}

    private final JdbcClient jdbc;
    private final Times times;

    SurveyList(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** Of one customer, whom the caller has the right to see; the newest first. */
    List<Row> ofCustomer(long customerId) {
        return jdbc.sql("""
                        select id, contact_name as name, language, mailed_to, sent_at, expires_at, answered_at, csat, nps, comment, warning
                        from survey where customer_id = ? order by coalesce(answered_at, sent_at) desc, id desc
                        """).param(customerId).query(Row.class).list();
    }

    /** Warnings first. */
    List<Latest> latest(boolean onlyWarnings, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql(LATEST.formatted(scope.on("c"), onlyWarnings ? "and a.warning = true" : ""))
                .params(scope.parameters())
                .query(Latest.class)
                .list();
    }

    Summary summary(CurrentUser user) {
        var scope = user.scope();
        var from = Timestamp.from(times.today()
                .minus(Period.ofYears(1))
                .atStartOfDay(times.zone())
                .toInstant());
        var numbers = jdbc.sql("""
                        select count(*) as asked, count(s.answered_at) as answered, avg(cast(s.csat as numeric(9, 4))) as csat
                        from survey s join customer c on c.id = s.customer_id where s.sent_at >= :from and %s
                        """.formatted(scope.on("c")))
                .param("from", from)
                .params(scope.parameters())
                .query(Numbers.class)
                .single();
        var answers = jdbc.sql("""
                        select s.nps from survey s join customer c on c.id = s.customer_id
                        where s.sent_at >= :from and s.answered_at is not null and %s
                        """.formatted(scope.on("c")))
                .param("from", from)
                .params(scope.parameters())
                .query(Integer.class)
                .list();
        return new Summary(numbers.asked(), numbers.answered(), numbers.csat(), Score.net(answers));
    }

    long answersOf(long customerId) {
        return jdbc.sql("select count(*) from survey where customer_id = ? and answered_at is not null")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    /** Whether the last answer is a warning. */
    boolean warnsOf(long customerId) {
        return jdbc.sql("select warning from survey where customer_id = ? and answered_at is not null"
                        + " order by answered_at desc, id desc limit 1")
                .param(customerId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
