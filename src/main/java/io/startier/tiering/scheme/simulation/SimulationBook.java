package io.startier.tiering.scheme.simulation;

import io.startier.shared.Times;
import io.startier.tiering.assessment.BulkInsert;
import io.startier.tiering.method.Occasion;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest simulation, in the database so that every node shows the same. */
@Component
class SimulationBook {

    private static final int DEAD_AFTER_SECONDS = 60;
    private static final List<String> CELL =
            List.of("simulation_id", "owner_id", "team_id", "kind", "from_class", "to_class", "customers", "sales");
    private static final List<String> MOVE =
            List.of("simulation_id", "customer_id", "kind", "from_class", "to_class", "sales");

    private final JdbcClient jdbc;
    private final BulkInsert bulk;
    private final Times times;

    SimulationBook(JdbcClient jdbc, BulkInsert bulk, Times times) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.times = times;
    }

    Optional<Simulation> newest() {
        return jdbc.sql("""
                        select m.id, m.draft_version, s.version_no as scheme_version, m.as_of, m.basis_years, m.draft_years,
                               m.status, m.progress, m.customers, m.started_by, m.started_at, m.failure,
                               exists (select 1 from scheme_simulation_outdated o where o.simulation_id = m.id)
                                   as data_changed
                        from scheme_simulation m join scheme s on s.id = m.scheme_id
                        order by m.id desc limit 1
                        """).query(Simulation.class).optional();
    }

    /**
     * Takes the place of the one before; one whose node has died gives way.
     *
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException while another one runs
     */
    @Transactional
    public long begin(int draftVersion, long schemeId, Occasion inForce, Occasion draft, String by) {
        var now = times.now();
        jdbc.sql("delete from scheme_simulation where status <> 'RUNNING' or beat_at < ?")
                .param(Timestamp.from(now.minusSeconds(DEAD_AFTER_SECONDS)))
                .update();
        jdbc.sql("delete from scheme_simulation_outdated where simulation_id not in (select id from scheme_simulation)")
                .update();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into scheme_simulation (draft_version, scheme_id, as_of, basis_years, draft_years, status,
                                                       running_key, started_by, started_at, beat_at)
                        values (?, ?, ?, ?, ?, 'RUNNING', 'RUNNING', ?, ?, ?)
                        """)
                .params(
                        draftVersion,
                        schemeId,
                        inForce.asOf(),
                        years(inForce),
                        years(draft),
                        by,
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    static String years(Occasion occasion) {
        return occasion.basisYears().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    void advance(long id, int percent) {
        jdbc.sql("update scheme_simulation set progress = ?, beat_at = ? where id = ?")
                .params(percent, Timestamp.from(times.now()), id)
                .update();
    }

    /** Kept whole or not at all. */
    @Transactional
    public void finish(long id, Tally tally) {
        bulk.insert("scheme_simulation_cell", CELL, tally.cells(id));
        bulk.insert("scheme_simulation_move", MOVE, tally.moves(id));
        jdbc.sql("""
                        update scheme_simulation
                        set status = 'DONE', running_key = null, progress = 100, customers = ?, finished_at = ?
                        where id = ?
                        """).params(tally.customers(), Timestamp.from(times.now()), id).update();
    }

    void fail(long id, String reference) {
        jdbc.sql("""
                        update scheme_simulation set status = 'FAILED', running_key = null, finished_at = ?, failure = ?
                        where id = ?
                        """).params(Timestamp.from(times.now()), reference, id).update();
    }

    void outdate() {
        jdbc.sql("""
                        insert into scheme_simulation_outdated (simulation_id)
                        select m.id from scheme_simulation m
                        where not exists (select 1 from scheme_simulation_outdated o where o.simulation_id = m.id)
                        """).update();
    }
}
