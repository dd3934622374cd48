package io.startier.tiering.scheme;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one draft: begun by its first change, then changed, taken over, discarded or published. Every verb names the version
 * that its caller saw, and is refused when somebody was faster.
 */
@Component
public class DraftDesk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final SchemeArchive archive;
    private final AuditTrail audit;
    private final Times times;

    DraftDesk(JdbcClient jdbc, SchemeArchive archive, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.archive = archive;
        this.audit = audit;
        this.times = times;
    }

    private record Kept(int version, String rules, Integer basedOn, String changedBy, Instant changedAt) {

        Draft orElse(SchemeVersion inForce) {
            return rules == null
                    ? new Draft(version, false, inForce.version(), inForce.rules(), changedBy, changedAt)
                    : new Draft(version, true, basedOn, Schemes.read(rules), changedBy, changedAt);
        }
    }

    /** The draft, or where there is none, what one would begin with. */
    @Transactional(readOnly = true)
    public Draft current() {
        return kept().orElse(archive.current());
    }

    /** @throws Conflict when the draft is not that version any more */
    public Draft require(int version) {
        var draft = current();
        if (draft.version() != version) {
            throw overtaken(kept());
        }
        return draft;
    }

    private Kept kept() {
        return jdbc.sql("select version, rules, based_on, changed_by, changed_at from scheme_draft")
                .query(Kept.class)
                .single();
    }

    /**
     * @param what the section that was changed, for the trail
     * @throws Conflict when the draft is not that version any more
     */
    @Transactional
    public void change(int version, Rules rules, String what, Actor by) {
        var before = current();
        store(version, Schemes.write(rules), before.basedOn(), by);
        record(by, "SCHEME_DRAFT_CHANGED", version + 1, what, before.rules(), rules);
    }

    /**
     * Begins anew with the rules of a published version.
     *
     * @throws Conflict when the draft is not that version any more
     * @throws NotFound when there is no such published version
     */
    @Transactional
    public void beginWith(int published, int version, Actor by) {
        var rules = archive.version(published).rules();
        var inForce = archive.current();
        store(version, Schemes.write(rules), inForce.version(), by);
        record(by, "SCHEME_DRAFT_CHANGED", version + 1, "all", inForce.rules(), rules);
    }

    /**
     * Builds on the version in force from now on: what the draft changed stays, all else is as it is there.
     *
     * @throws Conflict when the draft is not that version any more
     */
    @Transactional
    public void takeOver(int version, Actor by) {
        var draft = current();
        var inForce = archive.current();
        var base = archive.version(draft.basedOn()).rules();
        var rules = RuleDocuments.takeOver(draft.rules(), base, inForce.rules());
        store(version, Schemes.write(rules), inForce.version(), by);
        record(by, "SCHEME_DRAFT_CHANGED", version + 1, "all", draft.rules(), rules);
    }

    /** @throws Conflict when the draft is not that version any more */
    @Transactional
    public void discard(int version, Actor by) {
        var draft = current();
        store(version, null, null, by);
        if (draft.begun()) {
            audit.record(AuditEvent.by(by, "SCHEME_DRAFT_DISCARDED")
                    .on("schemeDraft", version, String.valueOf(version))
                    .with("rules", Schemes.write(draft.rules())));
        }
    }

    /**
     * Puts the draft in force and uses it up.
     *
     * @return the new version's number
     * @throws Conflict when the draft is not that version any more, or builds on rules that are not in force any more
     */
    @Transactional
    public int publish(int version, String reason, Actor by) {
        var draft = current();
        store(version, null, null, by);
        return archive.publish(draft.rules(), draft.basedOn(), reason, by);
    }

    private void store(int version, String rules, Integer basedOn, Actor by) {
        int stored = jdbc.sql("""
                        update scheme_draft
                        set version = version + 1, rules = :rules, based_on = :basedOn, changed_by = :by, changed_at = :at
                        where version = :version
                        """)
                .param("rules", rules)
                .param("basedOn", basedOn)
                .param("by", by.name())
                .param("at", Timestamp.from(times.now()))
                .param("version", version)
                .update();
        if (stored == 0) {
            throw overtaken(kept());
        }
    }

    private Conflict overtaken(Kept now) {
        if (now.changedAt() == null) {
            return new Conflict("error.409.detail");
        }
        var at = MOMENT.format(now.changedAt().atZone(times.zone()));
        var key = now.rules() == null ? "schemes.draft.conflict.gone" : "schemes.draft.conflict";
        return new Conflict(key, now.changedBy(), at);
    }

    private void record(Actor by, String action, int version, String section, Rules before, Rules after) {
        audit.record(AuditEvent.by(by, action)
                .on("schemeDraft", version, String.valueOf(version))
                .with("section", section)
                .with("from", RuleDocuments.differences(before, after))
                .with("to", RuleDocuments.differences(after, before)));
    }
}
