package io.startier.rating.evidence;

import io.startier.rating.evidence.Piece.StoredFile;
import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps pieces with their files. Unscoped but for {@link #content}: the caller has decided who may see the proposal. */
@Component
public class Pieces {

    private static final String PIECE = """
            select e.id, e.proposal_id, e.kind, e.note, e.link, e.file_id, e.file_name, e.file_kind, f.size, f.sha256,
                   e.added_by, u.name as author, e.added_at
            from evidence_piece e
            join app_user u on u.id = e.added_by
            left join evidence_file f on f.id = e.file_id
            """;

    private final JdbcClient jdbc;

    Pieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were added. */
    public List<Piece> of(long proposalId) {
        return of(List.of(proposalId)).getOrDefault(proposalId, List.of());
    }

    public Map<Long, List<Piece>> of(Collection<Long> proposalIds) {
        if (proposalIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(PIECE + "where e.proposal_id in (:ids) order by e.id")
                .param("ids", proposalIds)
                .query(Pieces::piece)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Piece::proposalId));
    }

    public Optional<Piece> find(long proposalId, long id) {
        return jdbc.sql(PIECE + "where e.proposal_id = ? and e.id = ?")
                .params(proposalId, id)
                .query(Pieces::piece)
                .optional();
    }

    /** The piece that says and holds the same already. */
    public Optional<Piece> same(long proposalId, CheckedPiece piece) {
        return jdbc.sql(PIECE + "where e.proposal_id = ? and e.fingerprint = ?")
                .params(proposalId, piece.fingerprint())
                .query(Pieces::piece)
                .optional();
    }

    /**
     * What a piece's file holds; nothing for somebody who may not see its proposal.
     *
     * @param sight the condition over the aliases p of the proposal and c of its customer, with its parameters
     */
    public Optional<byte[]> content(Piece piece, String sight, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select f.content from evidence_piece e
                        join evidence_file f on f.id = e.file_id
                        join proposal p on p.id = e.proposal_id
                        join customer c on c.id = p.customer_id
                        where e.id = :piece and %s
                        """.formatted(sight))
                .param("piece", piece.id())
                .params(parameters)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    public Piece add(long proposalId, CheckedPiece piece, long authorId, Instant at) {
        var file = piece.file();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into evidence_piece (proposal_id, kind, note, link, file_id, file_name, file_kind, added_by,
                                                    added_at, fingerprint)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proposalId,
                        piece.kind().name(),
                        piece.note(),
                        piece.link(),
                        file == null ? null : keep(file),
                        file == null ? null : file.name(),
                        file == null ? null : file.kind().name(),
                        authorId,
                        Timestamp.from(at),
                        piece.fingerprint())
                .update(key, "id");
        return find(proposalId, key.getKeyAs(Long.class)).orElseThrow();
    }

    private Long keep(Attachment file) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into evidence_file (sha256, size, content) values (?, ?, ?)")
                .params(file.sha256(), file.content().length, file.content())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** The new proposal gets every piece of the old one, by the same people. */
    public void takeAlong(long fromProposal, long toProposal, Instant at) {
        jdbc.sql("""
                        insert into evidence_piece (proposal_id, kind, note, link, file_id, file_name, file_kind, added_by,
                                                    added_at, fingerprint)
                        select cast(? as bigint), kind, note, link, file_id, file_name, file_kind, added_by,
                               cast(? as timestamp with time zone), fingerprint
                        from evidence_piece where proposal_id = ? order by id
                        """).params(toProposal, Timestamp.from(at), fromProposal).update();
    }

    /** Its file goes, too, unless another proposal has it. */
    public void remove(Piece piece) {
        jdbc.sql("delete from evidence_piece where id = ?").param(piece.id()).update();
        if (piece.file() != null) {
            jdbc.sql("""
                            delete from evidence_file f where f.id = ?
                            and not exists (select 1 from evidence_piece e where e.file_id = f.id)
                            """).param(piece.file().id()).update();
        }
    }

    private static Piece piece(ResultSet row, int n) throws SQLException {
        return new Piece(
                row.getLong("id"),
                row.getLong("proposal_id"),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("note"),
                row.getString("link"),
                file(row),
                row.getLong("added_by"),
                row.getString("author"),
                row.getTimestamp("added_at").toInstant());
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        var id = row.getObject("file_id", Long.class);
        return id == null
                ? null
                : new StoredFile(
                        id,
                        row.getString("file_name"),
                        FileKind.valueOf(row.getString("file_kind")),
                        row.getLong("size"),
                        row.getString("sha256"));
    }
}
