package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What those who keep the system running see first: what there is, and what ran last. */
@Component
class Desk {

    /** How far the company has come in setting up. */
    record Progress(long people, long teams, long customers, long orders, long assessments) {

        public boolean isEmpty() {
            return customers == 0 || orders == 0 || assessments == 0;
        }
    }

    record Job(long id, String kind, String fileName, String status, int rows, int rejected, Instant at) {}

    private final JdbcClient jdbc;

    Desk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Progress progress() {
        return jdbc.sql("""
                        select (select count(*) from app_user where active) as people, (select count(*) from team) as teams,
                               (select count(*) from customer) as customers, (select count(*) from sales_order) as orders,
                               (select count(*) from assessment where status = 'PUBLISHED') as assessments
                        """).query(Progress.class).single();
    }

    /** The newest imports that the user may see: a data steward's or general manager's are all, another's the own. */
    List<Job> imports(CurrentUser user) {
        return jdbc.sql("""
                        select id, kind, file_name, status, row_count, rejected, uploaded_at from import_job
                        where :everything = true or uploaded_by = :me
                        order by id desc limit 5
                        """)
                .param("everything", user.hasAny(Role.DATA_STEWARD, Role.GENERAL_MANAGER))
                .param("me", user.id())
                .query(Desk::job)
                .list();
    }

    private static Job job(ResultSet row, int n) throws SQLException {
        Timestamp at = row.getTimestamp("uploaded_at");
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("status"),
                row.getInt("row_count"),
                row.getInt("rejected"),
                at.toInstant());
    }
}
