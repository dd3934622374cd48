package io.startier.tiering.scheme;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All versions of the rules; one can be added, none changed. */
@Component
class SchemeArchive {

    private static final String VERSION = "select version_no, rules, reason, published_by, published_at from scheme ";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Times times;

    SchemeArchive(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Times times) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.times = times;
    }

    /** Newest first; never empty. */
    List<SchemeVersion> all() {
        return jdbc.sql(VERSION + "order by version_no desc")
                .query(SchemeArchive::version)
                .list();
    }

    SchemeVersion current() {
        return jdbc.sql(VERSION + "order by version_no desc limit 1")
                .query(SchemeArchive::version)
                .single();
    }

    SchemeVersion version(int versionNo) {
        return jdbc.sql(VERSION + "where version_no = ?")
                .param(versionNo)
                .query(SchemeArchive::version)
                .optional()
                .orElseThrow(() -> new NotFound("scheme"));
    }

    /**
     * Puts other rules in force.
     *
     * @param basedOn the version that the author saw
     * @return the new version's number
     * @throws Conflict when another version has been published meanwhile
     */
    @Transactional
    public int publish(Rules rules, int basedOn, String reason, Actor by) {
        var current = current();
        if (current.version() != basedOn) {
            throw overtaken(current);
        }
        int version = basedOn + 1;
        insert(version, rules, reason, by);
        audit.record(AuditEvent.by(by, "SCHEME_PUBLISHED")
                .on("scheme", version, String.valueOf(version))
                .with("reason", reason)
                .with("rules", Schemes.write(rules)));
        events.publishEvent(new SchemePublished(version));
        return version;
    }

    private void insert(int version, Rules rules, String reason, Actor by) {
        try {
            jdbc.sql("""
                            insert into scheme (version_no, rules, reason, published_by, published_at)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(version, Schemes.write(rules), reason, by.name(), Timestamp.from(times.now()))
                    .update();
        } catch (DuplicateKeyException another) {
            throw new Conflict("error.409.detail");
        }
    }

    private Conflict overtaken(SchemeVersion current) {
        var at = MOMENT.format(current.publishedAt().atZone(times.zone()));
        return new Conflict("tiering.scheme.conflict", String.valueOf(current.version()), current.publishedBy(), at);
    }

    private static SchemeVersion version(ResultSet row, int n) throws SQLException {
        return new SchemeVersion(
                row.getInt("version_no"),
                Schemes.read(row.getString("rules")),
                row.getString("reason"),
                row.getString("published_by"),
                row.getTimestamp("published_at").toInstant());
    }
}
