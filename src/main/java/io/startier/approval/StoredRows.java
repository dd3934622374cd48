package io.startier.approval;

import io.startier.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Requests, steps and decisions as the tables hold them. */
final class StoredRows {

    private StoredRows() {}

    /** Without steps and decisions. */
    static ApprovalRequest head(ResultSet row) throws SQLException {
        var since = moment(row, "waiting_since");
        return new ApprovalRequest(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("subject_id"),
                row.getLong("submitter_id"),
                ApprovalStatus.valueOf(row.getString("status")),
                row.getInt("current_step"),
                moment(row, "closed_at"),
                row.getString("closed_by"),
                row.getInt("version"),
                new WaitingLimits(row.getInt("remind_after"), row.getInt("escalate_after")),
                since == null
                        ? null
                        : new Waiting(
                                since,
                                moment(row, "remind_at"),
                                moment(row, "escalate_at"),
                                moment(row, "escalated_at")),
                List.of(),
                List.of());
    }

    static Step step(ResultSet row) throws SQLException {
        return new Step(Role.valueOf(row.getString("role")), row.getObject("team_id", Long.class));
    }

    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getInt("step_no"),
                row.getLong("decided_by"),
                row.getString("decided_name"),
                row.getObject("decided_for", Long.class),
                row.getString("for_name"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("comment_text"),
                row.getTimestamp("decided_at").toInstant(),
                row.getInt("seen_version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
