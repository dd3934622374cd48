package io.startier.profile;

import io.startier.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps what is written on cards, and every change of it. */
@Component
class CardStore {

    private static final String UNTIL = """
            select field, item, after_text as content from (
                select h.field, h.item, h.after_text,
                       row_number() over (partition by h.field, h.item order by h.revision_id desc) as recency
                from profile_change h join profile_revision r on r.id = h.revision_id
                where r.customer_id = :customer and %s
            ) latest where recency = 1 and after_text is not null
            """;

    private static final String REVISIONS = """
            select id, section, kind, made_at, made_by, maker, confirmed_by from profile_revision where customer_id = :customer
            """;

    private final JdbcClient jdbc;

    CardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Slot, String> now(long customerId) {
        return slots(jdbc.sql("select field, item, content from profile_value where customer_id = :customer")
                .param("customer", customerId));
    }

    /** As it stood at the moment. */
    Map<Slot, String> at(long customerId, Instant end) {
        return slots(jdbc.sql(UNTIL.formatted("r.made_at < :end"))
                .param("customer", customerId)
                .param("end", Timestamp.from(end)));
    }

    /** As the revision left it. */
    Map<Slot, String> after(long customerId, long revision) {
        return slots(jdbc.sql(UNTIL.formatted("r.id <= :revision"))
                .param("customer", customerId)
                .param("revision", revision));
    }

    /** The newest first. */
    List<Revision> revisions(long customerId, int most) {
        return jdbc.sql(REVISIONS + " order by id desc limit " + most)
                .param("customer", customerId)
                .query(this::revision)
                .list();
    }

    Optional<Revision> revision(long customerId, long id) {
        return jdbc.sql(REVISIONS + " and id = :id")
                .param("customer", customerId)
                .param("id", id)
                .query(this::revision)
                .optional();
    }

    /** The newest of the section, for saying who was faster. */
    Optional<Revision> last(long customerId, Section section) {
        return jdbc.sql(REVISIONS + " and section = :section order by id desc limit 1")
                .param("customer", customerId)
                .param("section", section.name())
                .query(this::revision)
                .optional();
    }

    int version(long customerId, Section section) {
        return jdbc.sql("select version from profile_section where customer_id = ? and section = ?")
                .params(customerId, section.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Whether the section still had the version, which it has no longer: of two at once only the first gets it. */
    boolean take(long customerId, Section section, int version) {
        jdbc.sql("insert into profile_section (customer_id, section, version) values (?, ?, 0) on conflict do nothing")
                .params(customerId, section.name())
                .update();
        return jdbc.sql("""
                        update profile_section set version = version + 1
                        where customer_id = ? and section = ? and version = ?
                        """).params(customerId, section.name(), version).update() == 1;
    }

    /** Writes the changes down and onto the card; the section has been taken before. */
    long write(
            long customerId,
            Section section,
            Revision.Kind kind,
            Actor maker,
            String confirmedBy,
            Instant at,
            List<CardChange> changes) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into profile_revision (customer_id, section, kind, made_at, made_by, maker, confirmed_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        customerId,
                        section.name(),
                        kind.name(),
                        Timestamp.from(at),
                        maker.id(),
                        maker.name(),
                        confirmedBy)
                .update(key, "id");
        long revision = key.getKeyAs(Long.class);
        changes.forEach(change -> {
            jdbc.sql(
                            "insert into profile_change (revision_id, field, item, before_text, after_text) values (?, ?, ?, ?, ?)")
                    .params(
                            revision,
                            change.slot().field().key(),
                            change.slot().item(),
                            change.before(),
                            change.after())
                    .update();
            put(customerId, change);
        });
        return revision;
    }

    private void put(long customerId, CardChange change) {
        var slot = change.slot();
        jdbc.sql("delete from profile_value where customer_id = ? and field = ? and item = ?")
                .params(customerId, slot.field().key(), slot.item())
                .update();
        if (change.after() != null) {
            jdbc.sql("insert into profile_value (customer_id, field, item, content) values (?, ?, ?, ?)")
                    .params(customerId, slot.field().key(), slot.item(), change.after())
                    .update();
        }
    }

    List<CardChange> changes(String table, String key, long id) {
        return jdbc
                .sql("select field, item, before_text, after_text from " + table + " where " + key + " = ?")
                .param(id)
                .query(CardStore::change)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted((one, other) -> one.slot().compareTo(other.slot()))
                .toList();
    }

    /** A field that the product does not know any more is passed over. */
    private static Optional<CardChange> change(ResultSet row, int n) throws SQLException {
        var before = row.getString("before_text");
        var after = row.getString("after_text");
        return slot(row).map(slot -> new CardChange(slot, before, after));
    }

    private static Optional<Slot> slot(ResultSet row) throws SQLException {
        var item = row.getString("item");
        return Slot.of(item.isEmpty() ? row.getString("field") : row.getString("field") + "." + item);
    }

    private static Map<Slot, String> slots(JdbcClient.StatementSpec statement) {
        var slots = new TreeMap<Slot, String>();
        statement.query(row -> {
            var content = row.getString("content");
            slot(row).ifPresent(slot -> slots.put(slot, content));
        });
        return slots;
    }

    private Revision revision(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        return new Revision(
                id,
                Section.valueOf(row.getString("section")),
                Revision.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("made_by"),
                row.getString("maker"),
                row.getString("confirmed_by"),
                changes("profile_change", "revision_id", id));
    }
}
