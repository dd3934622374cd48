package io.startier.approval;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is, as lists of subject ids of one kind (row A3). */
@Component
public class ApprovalQueues {

    /**
     * A subject's request that waits.
     *
     * @param since it waits for these people
     * @param limit days that it may, 0 for any number
     * @param overdue whether that is longer than the limits say
     */
    public record Turn(Instant since, int limit, boolean overdue, boolean escalated) {

        /** Whole days that it waits. */
        public long days(Instant moment) {
            return Duration.between(since, moment).toDays();
        }
    }

    private static final String WAITING = """
            from approval_request r
            join approval_step s on s.request_id = r.id and s.step_no = r.current_step
            where r.kind = :kind and r.status = 'WAITING'
              and exists (select 1 from voice v where v.signer_id = :user and (%s))
            """.formatted(SigningSql.MAY_SIGN);

    private static final String DONE = """
            from approval_decision d
            join approval_request r on r.id = d.request_id
            where r.kind = :kind and d.decided_by = :user
            """;

    /** Waiting for the user in another's name, or decided by the user for somebody they still stand in for. */
    private static final String AS_DEPUTY = """
            select r.subject_id
            from approval_request r
            join approval_step s on s.request_id = r.id and s.step_no = r.current_step
            join voice v on v.signer_id = :user and v.person_id <> v.signer_id
            where r.kind = :kind
              and (r.status = 'WAITING' and (%s)
                   or exists (select 1 from approval_decision d
                              where d.request_id = r.id and d.decided_by = v.signer_id and d.decided_for = v.person_id))
            """.formatted(SigningSql.MAY_SIGN);

    /** Waiting for the user, though not by an authority of their own. */
    private static final String FOR_WHOM = """
            select r.subject_id, p.name
            from approval_request r
            join approval_step s on s.request_id = r.id and s.step_no = r.current_step
            join voice v on v.signer_id = :user and v.person_id <> v.signer_id
            join app_user p on p.id = v.person_id
            where r.kind = :kind and r.status = 'WAITING' and (%s)
              and not exists (select 1 from voice v where v.signer_id = :user and v.person_id = :user and (%s))
            """.formatted(SigningSql.MAY_SIGN, SigningSql.MAY_SIGN);

    private final JdbcClient jdbc;
    private final Times times;

    ApprovalQueues(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** Subjects that the user may decide now, the longest waiting first. */
    public List<Long> waiting(String kind, CurrentUser user) {
        return signs(user)
                ? asked(
                                SigningSql.VOICES + "select r.subject_id " + WAITING
                                        + " order by s.waiting_since, r.id",
                                kind,
                                user)
                        .list()
                : List.of();
    }

    /** Subjects that the user has decided, the newest decision first. */
    public List<Long> done(String kind, CurrentUser user) {
        return of("select r.subject_id " + DONE + " order by d.decided_at desc, d.id desc", kind, user)
                .list();
    }

    public long waitingCount(String kind, CurrentUser user) {
        return signs(user)
                ? asked(SigningSql.VOICES + "select count(*) " + WAITING, kind, user)
                        .single()
                : 0;
    }

    public long doneCount(String kind, CurrentUser user) {
        return of("select count(*) " + DONE, kind, user).single();
    }

    /**
     * Subjects that the user may read because they stand in for somebody today: those that they may decide in that
     * person's name, or have. Nothing else of the absent person's is opened by a delegation.
     */
    public List<Long> asDeputy(String kind, CurrentUser user) {
        return signs(user) ? asked(SigningSql.VOICES + AS_DEPUTY, kind, user).list() : List.of();
    }

    /** Whom the user would sign for, by subject; nothing where the user signs in the own name. */
    public Map<Long, String> forWhom(String kind, CurrentUser user) {
        return signs(user)
                ? jdbc
                        .sql(SigningSql.VOICES + FOR_WHOM)
                        .param("today", times.today())
                        .param("kind", kind)
                        .param("user", user.id())
                        .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + " / " + other))
                : Map.of();
    }

    /** How long those of the subjects have been waiting that still wait. */
    public Map<Long, Turn> turns(String kind, List<Long> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Map.of();
        }
        var now = times.now();
        return jdbc
                .sql("""
                        select r.subject_id, r.remind_after, r.escalate_after, s.waiting_since, s.escalated_at
                        from approval_request r
                        join approval_step s on s.request_id = r.id and s.step_no = r.current_step
                        where r.kind = :kind and r.status = 'WAITING' and r.subject_id in (:subjects)
                        """)
                .param("kind", kind)
                .param("subjects", subjectIds)
                .query((row, n) -> {
                    var since = row.getTimestamp("waiting_since").toInstant();
                    var limits = new WaitingLimits(row.getInt("remind_after"), row.getInt("escalate_after"));
                    boolean overdue = limits.dueAfter(since, times.zone())
                            .filter(due -> !due.isAfter(now))
                            .isPresent();
                    boolean escalated = row.getObject("escalated_at") != null;
                    return Map.entry(row.getLong("subject_id"), new Turn(since, limits.longest(), overdue, escalated));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean signs(CurrentUser user) {
        return user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER);
    }

    private JdbcClient.MappedQuerySpec<Long> asked(String sql, String kind, CurrentUser user) {
        return jdbc.sql(sql)
                .param("today", times.today())
                .param("kind", kind)
                .param("user", user.id())
                .query(Long.class);
    }

    private JdbcClient.MappedQuerySpec<Long> of(String sql, String kind, CurrentUser user) {
        return jdbc.sql(sql).param("kind", kind).param("user", user.id()).query(Long.class);
    }
}
