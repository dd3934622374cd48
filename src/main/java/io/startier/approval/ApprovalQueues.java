package io.startier.approval;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is, as lists of subject ids of one kind (row A3). */
@Component
public class ApprovalQueues {

    private static final String WAITING = """
            from approval_request r
            join approval_step s on s.request_id = r.id and s.step_no = r.current_step
            join app_user u on u.id = :user
            where r.kind = :kind and r.status = 'WAITING' and (%s)
            """.formatted(Signers.MAY_SIGN);

    private static final String DONE = """
            from approval_decision d
            join approval_request r on r.id = d.request_id
            where r.kind = :kind and d.decided_by = :user
            """;

    private final JdbcClient jdbc;

    ApprovalQueues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Subjects that the user may decide now, the longest waiting first. */
    public List<Long> waiting(String kind, CurrentUser user) {
        return signs(user)
                ? subjects(
                        Signers.LEADERS + "select r.subject_id " + WAITING + " order by r.submitted_at, r.id",
                        kind,
                        user)
                : List.of();
    }

    /** Subjects that the user has decided, the newest decision first. */
    public List<Long> done(String kind, CurrentUser user) {
        return subjects("select r.subject_id " + DONE + " order by d.decided_at desc, d.id desc", kind, user);
    }

    public long waitingCount(String kind, CurrentUser user) {
        return signs(user) ? count(Signers.LEADERS + "select count(*) " + WAITING, kind, user) : 0;
    }

    public long doneCount(String kind, CurrentUser user) {
        return count("select count(*) " + DONE, kind, user);
    }

    private static boolean signs(CurrentUser user) {
        return user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER);
    }

    private List<Long> subjects(String sql, String kind, CurrentUser user) {
        return jdbc.sql(sql)
                .param("kind", kind)
                .param("user", user.id())
                .query(Long.class)
                .list();
    }

    private long count(String sql, String kind, CurrentUser user) {
        return jdbc.sql(sql)
                .param("kind", kind)
                .param("user", user.id())
                .query(Long.class)
                .single();
    }
}
