package io.startier.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One kept entry; {@code detail} is a JSON object of texts. */
public record AuditEntry(
        long id,
        Instant recordedAt,
        Long actorId,
        String actor,
        String action,
        String subjectKind,
        String subjectId,
        String subject,
        Long customerId,
        String detail) {

    private static final JsonMapper JSON = new JsonMapper();

    static AuditEntry of(AuditEvent event, long id, Instant at, String detail) {
        return new AuditEntry(
                id,
                at,
                event.actor().id(),
                event.actor().name(),
                event.action(),
                event.subjectKind(),
                event.subjectId(),
                shortened(event.subject()),
                event.customerId(),
                detail);
    }

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("actor_id", Long.class),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("subject"),
                row.getObject("customer_id", Long.class),
                row.getString("detail"));
    }

    /** What changed, in the order to be read; the name of a line is the message {@code audit.detail.<key>}. */
    public Map<String, String> details() {
        return JSON.readValue(detail, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    /** What the hash covers, in a fixed order and spelling. */
    List<String> canonical() {
        return List.of(
                Long.toString(id),
                recordedAt.toString(),
                String.valueOf(actorId),
                actor,
                action,
                subjectKind,
                subjectId,
                subject,
                String.valueOf(customerId),
                detail);
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400);
    }
}
