package io.startier.approval.delegation;

import io.startier.approval.delegation.DelegationDraft.Absence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps delegations; none is ever removed. */
@Component
class DelegationRecords {

    private static final int HISTORY = 100;

    private static final String ROWS = """
            select d.*, a.username as absent_username, a.name as absent, p.username as deputy_username, p.name as deputy,
                   e.name as entered_name, x.name as ended_name
            from delegation d
            join app_user a on a.id = d.absent_id
            join app_user e on e.id = d.entered_by
            left join app_user p on p.id = d.deputy_id
            left join app_user x on x.id = d.ended_by
            where (cast(:reader as bigint) is null or :reader in (d.absent_id, d.deputy_id)) and %s
            """;

    private static final String NOT_OVER = "d.ended_at is null and d.until_day >= :today";

    private final JdbcClient jdbc;

    DelegationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two delegations of one person are entered one after the other. */
    void queueFor(long absentId) {
        jdbc.sql("select id from app_user where id = ? for update")
                .param(absentId)
                .query(Long.class)
                .single();
    }

    long add(long absentId, Long deputyId, Absence absence, long enteredBy, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into delegation (absent_id, deputy_id, from_day, until_day, reason, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        absentId,
                        deputyId,
                        absence.from(),
                        absence.until(),
                        absence.reason(),
                        enteredBy,
                        Timestamp.from(at))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    Optional<Delegation> overlapping(long absentId, Absence absence) {
        return jdbc
                .sql(ROWS.formatted("""
                        d.absent_id = :absent and d.ended_at is null and d.from_day <= :until and d.until_day >= :from
                        order by d.from_day limit 1
                        """))
                .param("reader", null)
                .param("absent", absentId)
                .param("from", absence.from())
                .param("until", absence.until())
                .query(DelegationRecords::delegation)
                .list()
                .stream()
                .findFirst();
    }

    /** False when it had been ended before. */
    boolean end(long id, long by, Instant at) {
        return jdbc.sql("update delegation set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(by, Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** @param reader who only finds the own ones and those in which they are the deputy; null finds all */
    Optional<Delegation> withId(long id, Long reader) {
        return jdbc.sql(ROWS.formatted("d.id = :id"))
                .param("reader", reader)
                .param("id", id)
                .query(DelegationRecords::delegation)
                .optional();
    }

    /** Those of today and later, the next first. @param reader as in {@link #withId} */
    List<Delegation> current(Long reader, LocalDate today) {
        return jdbc.sql(ROWS.formatted(NOT_OVER) + " order by d.from_day, d.id")
                .param("reader", reader)
                .param("today", today)
                .query(DelegationRecords::delegation)
                .list();
    }

    /** The last hundred that are over or were ended, the latest first. @param reader as in {@link #withId} */
    List<Delegation> past(Long reader, LocalDate today) {
        return jdbc.sql(ROWS.formatted("not (" + NOT_OVER + ")") + " order by d.until_day desc, d.id desc limit "
                        + HISTORY)
                .param("reader", reader)
                .param("today", today)
                .query(DelegationRecords::delegation)
                .list();
    }

    private static Delegation delegation(ResultSet row, int n) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        return new Delegation(
                row.getLong("id"),
                row.getLong("absent_id"),
                row.getString("absent_username"),
                row.getString("absent"),
                row.getObject("deputy_id", Long.class),
                row.getString("deputy_username"),
                row.getString("deputy"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getString("entered_name"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("ended_name"),
                endedAt == null ? null : endedAt.toInstant());
    }
}
