package io.startier.audit;

import io.startier.shared.Actor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something worth keeping for ever (row X4).
 *
 * @param action upper-case verb such as {@code STAR_PROPOSED}; its text is the message {@code audit.action.<action>}
 * @param subjectKind what it happened to, such as {@code customer}
 * @param subjectId the subject's stable id or code
 * @param subject the subject's name on that day
 * @param customerId the customer whose history shows it, or null
 * @param detail what changed, in the order to be read
 */
public record AuditEvent(
        Actor actor,
        String action,
        String subjectKind,
        String subjectId,
        String subject,
        Long customerId,
        Map<String, String> detail) {

    public static AuditEvent by(Actor actor, String action) {
        return new AuditEvent(actor, action, "", "", "", null, Map.of());
    }

    public AuditEvent on(String kind, Object id, String name) {
        return new AuditEvent(actor, action, kind, String.valueOf(id), name, customerId, detail);
    }

    public AuditEvent onCustomer(long id, String code, String name) {
        return new AuditEvent(actor, action, "customer", code, name, id, detail);
    }

    /** Adds one line of detail; null is written as an empty text. */
    public AuditEvent with(String key, Object value) {
        var extended = new LinkedHashMap<>(detail);
        extended.put(key, value == null ? "" : String.valueOf(value));
        return new AuditEvent(actor, action, subjectKind, subjectId, subject, customerId, extended);
    }
}
