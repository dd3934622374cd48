package io.startier.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Each entry's hash covers its content and the hash before it, so that a changed, removed or inserted row shows. */
@Component
class AuditChain {

    private static final String START = "0".repeat(64);
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<AuditEvent> events, Instant at) {
        var head = jdbc.sql("select last_id, last_hash from audit_head where id = 1 for update")
                .query((row, n) -> new Link(row.getLong(1), row.getString(2)))
                .single();
        for (var event : events) {
            head = append(event, at, head);
        }
        jdbc.sql("update audit_head set last_id = ?, last_hash = ? where id = 1")
                .params(head.id(), head.hash())
                .update();
    }

    private Link append(AuditEvent event, Instant at, Link previous) {
        var entry = AuditEntry.of(event, previous.id() + 1, at, JSON.writeValueAsString(event.detail()));
        var hash = hash(entry, previous.hash());
        jdbc.sql("""
                        insert into audit_entry (id, recorded_at, actor_id, actor, action, subject_kind, subject_id, subject,
                                                 customer_id, detail, previous_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.id(),
                        Timestamp.from(at),
                        entry.actorId(),
                        entry.actor(),
                        entry.action(),
                        entry.subjectKind(),
                        entry.subjectId(),
                        entry.subject(),
                        entry.customerId(),
                        entry.detail(),
                        previous.hash(),
                        hash)
                .update();
        return new Link(entry.id(), hash);
    }

    /** The id of the first entry that does not fit the chain, or nothing when the whole trail is as it was written. */
    Optional<Long> firstBroken() {
        var walk = new Walk();
        jdbc.sql("select * from audit_entry order by id").withFetchSize(1000).query(row -> {
            walk.step(AuditEntry.of(row), row.getString("previous_hash"), row.getString("hash"));
        });
        var head = jdbc.sql("select last_id, last_hash from audit_head where id = 1")
                .query((row, n) -> new Link(row.getLong(1), row.getString(2)))
                .single();
        return walk.end(head);
    }

    private static String hash(AuditEntry entry, String previousHash) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previousHash.getBytes(StandardCharsets.UTF_8));
            digest.update(JSON.writeValueAsBytes(entry.canonical()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Link(long id, String hash) {}

    private static final class Walk {

        private Link last = new Link(0, START);
        private Long broken;

        void step(AuditEntry entry, String previousHash, String hash) {
            boolean fits = entry.id() == last.id() + 1
                    && previousHash.equals(last.hash())
                    && hash.equals(hash(entry, last.hash()));
            if (!fits && broken == null) {
                broken = entry.id();
            }
            last = new Link(entry.id(), hash);
        }

        Optional<Long> end(Link head) {
            if (broken == null && !head.equals(last)) {
                return Optional.of(last.id() + 1);
            }
            return Optional.ofNullable(broken);
        }
    }
}
