package io.startier.demonstration;

import io.startier.shared.Times;
import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Writes how the stars in force came about: proposals, their signatures and the ratings that followed. The past cannot be
 * made through the public operations, which know only now.
 */
@Component
class DemoRatings {

    private record Person(long id, String name) {}

    private record Subject(long id, String code, Person owner, Long teamId, Person manager) {}

    private record Signature(Person by, Instant at) {}

    private static final String MANAGER =
            "(select min(m.id) from app_user m join user_role h on h.user_id = m.id where h.role = 'SALES_MANAGER'"
                    + " and m.team_id = c.team_id)";

    private final JdbcClient jdbc;
    private final Times times;

    DemoRatings(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void write() {
        var general = person("select id, name from app_user where username = 'zhou.min'");
        for (var customer : DemoCustomer.all()) {
            var subject = subject(customer);
            Integer before = null;
            for (var post : DemoCareer.of(customer)) {
                rate(subject, before, post, general);
                before = post.star();
            }
        }
    }

    private void rate(Subject subject, Integer before, DemoCareer.Post post, Person general) {
        var proposed = times.today().minusDays(post.daysAgo()).atTime(9, 20).toInstant(ZoneOffset.UTC);
        var signatures = signatures(before, post, subject.manager(), general, proposed);
        var effective = signatures.isEmpty()
                ? proposed
                : signatures.get(signatures.size() - 1).at();
        var value = annualValue(subject.id(), proposed);
        long proposal = addProposal(subject, before, post, proposed, effective, value);
        if (!signatures.isEmpty()) {
            long request = addRequest(subject, before, post, proposal, signatures, proposed);
            jdbc.sql("update proposal set request_id = ? where id = ?")
                    .params(request, proposal)
                    .update();
        }
        addRating(subject, before, post, proposal, signatures, effective, value);
        jdbc.sql("update customer set star_in_force = ?, star_since = ? where id = ?")
                .params(post.star(), Timestamp.from(effective), subject.id())
                .update();
    }

    private static List<Signature> signatures(
            Integer before, DemoCareer.Post post, Person manager, Person general, Instant proposed) {
        int level = before == null ? post.star() : Math.max(before, post.star());
        var signatures = new ArrayList<Signature>();
        if (level >= 3) {
            signatures.add(new Signature(manager, proposed.plusSeconds(26 * 3_600 + 740)));
        }
        if (level == 5) {
            signatures.add(new Signature(general, proposed.plusSeconds(77 * 3_600 + 1_260)));
        }
        return signatures;
    }

    private long addProposal(
            Subject subject,
            Integer before,
            DemoCareer.Post post,
            Instant proposed,
            Instant effective,
            BigDecimal value) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into proposal (customer_id, from_star, star, reason, proposer_id, proposed_at, status, closed_at,
                                              scheme_version, annual_value, star_actual)
                        values (?, ?, ?, ?, ?, ?, 'EFFECTIVE', ?, 1, ?, ?)
                        """)
                .params(
                        subject.id(),
                        before,
                        post.star(),
                        post.reason(),
                        subject.owner().id(),
                        Timestamp.from(proposed),
                        Timestamp.from(effective),
                        value,
                        star(value))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    private long addRequest(
            Subject subject,
            Integer before,
            DemoCareer.Post post,
            long proposal,
            List<Signature> signatures,
            Instant proposed) {
        var key = new GeneratedKeyHolder();
        var last = signatures.get(signatures.size() - 1);
        jdbc.sql("""
                        insert into approval_request (kind, subject_id, summary, link, submitter_id, submitted_at, status,
                                                      current_step, closed_at, closed_by, version)
                        values ('rating', ?, ?, ?, ?, ?, 'APPROVED', ?, ?, ?, ?)
                        """)
                .params(
                        proposal,
                        subject.code() + " " + (before == null ? "–" : before + "★") + " → " + post.star() + "★",
                        "/approvals/" + proposal,
                        subject.owner().id(),
                        Timestamp.from(proposed),
                        signatures.size(),
                        Timestamp.from(last.at()),
                        last.by().name(),
                        signatures.size())
                .update(key, "id");
        long request = key.getKeyAs(Long.class);
        for (int step = 1; step <= signatures.size(); step++) {
            sign(subject, request, step, signatures.get(step - 1));
        }
        return request;
    }

    private void sign(Subject subject, long request, int step, Signature signature) {
        jdbc.sql("insert into approval_step (request_id, step_no, role, team_id) values (?, ?, ?, ?)")
                .params(
                        request,
                        step,
                        step == 1 ? "SALES_MANAGER" : "GENERAL_MANAGER",
                        step == 1 ? subject.teamId() : null)
                .update();
        jdbc.sql("insert into approval_signatory (request_id, person_id, step_no) values (?, ?, ?)")
                .params(request, signature.by().id(), step)
                .update();
        jdbc.sql("""
                        insert into approval_decision (request_id, step_no, submitter_id, decided_by, decided_name, verdict,
                                                       decided_at, seen_version)
                        values (?, ?, ?, ?, ?, 'APPROVE', ?, ?)
                        """)
                .params(
                        request,
                        step,
                        subject.owner().id(),
                        signature.by().id(),
                        signature.by().name(),
                        Timestamp.from(signature.at()),
                        step - 1)
                .update();
    }

    private void addRating(
            Subject subject,
            Integer before,
            DemoCareer.Post post,
            long proposal,
            List<Signature> signatures,
            Instant effective,
            BigDecimal value) {
        var signed = signatures.stream()
                .map(signature -> signature.at() + " " + signature.by().name())
                .toList();
        jdbc.sql("""
                        insert into rating (customer_id, star, from_star, effective_at, proposal_id, reason, proposer,
                                            signatures, scheme_version, annual_value, star_actual)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                        """)
                .params(
                        subject.id(),
                        post.star(),
                        before,
                        Timestamp.from(effective),
                        proposal,
                        post.reason(),
                        subject.owner().name(),
                        String.join("\n", signed),
                        value,
                        star(value))
                .update();
    }

    /** The average of the two years before the proposal; null where there is no record of both. */
    private BigDecimal annualValue(long customerId, Instant proposed) {
        int year = LocalDate.ofInstant(proposed, ZoneOffset.UTC).getYear();
        if (year < times.today().getYear() - 1) {
            return null;
        }
        var sales = jdbc.sql("""
                        select coalesce(sum(sales), 0) from customer_year
                        where customer_id = ? and fiscal_year in (?, ?)
                        """)
                .params(customerId, year - 1, year - 2)
                .query(BigDecimal.class)
                .single();
        return sales.divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP);
    }

    private static Integer star(BigDecimal value) {
        return value == null
                ? null
                : (int) Rules.DEFAULTS.starBounds().stream()
                        .filter(bound -> bound.compareTo(value) <= 0)
                        .count();
    }

    private Subject subject(DemoCustomer customer) {
        return jdbc.sql("select c.id, c.code, o.id, o.name, c.team_id, m.id, m.name from customer c"
                        + " join app_user o on o.id = c.owner_id join app_user m on m.id = " + MANAGER
                        + " where c.code = ?")
                .param(customer.code())
                .query((row, n) -> new Subject(
                        row.getLong(1),
                        row.getString(2),
                        new Person(row.getLong(3), row.getString(4)),
                        row.getLong(5),
                        new Person(row.getLong(6), row.getString(7))))
                .single();
    }

    private Person person(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Person(row.getLong(1), row.getString(2)))
                .single();
    }
}
