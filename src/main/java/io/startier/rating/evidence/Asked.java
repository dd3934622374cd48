package io.startier.rating.evidence;

import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules asked for when a proposal was made; later rules leave it as it is. */
@Component
public class Asked {

    private final JdbcClient jdbc;

    Asked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(long proposalId, List<EvidenceKind> kinds) {
        for (var kind : kinds) {
            jdbc.sql("insert into evidence_asked (proposal_id, kind) values (?, ?)")
                    .params(proposalId, kind.name())
                    .update();
        }
    }

    public Completeness of(long proposalId) {
        return of(List.of(proposalId)).get(proposalId);
    }

    /** For each of the proposals. */
    public Map<Long, Completeness> of(Collection<Long> proposalIds) {
        var all = new HashMap<Long, Completeness>();
        proposalIds.forEach(id -> all.put(id, Completeness.NOTHING_ASKED));
        read(proposalIds).forEach((id, kinds) -> {
            var missing = new ArrayList<>(kinds.keySet());
            missing.removeIf(kinds::get);
            all.put(id, new Completeness(List.copyOf(kinds.keySet()), missing));
        });
        return all;
    }

    /** Proposal to kind to whether there is one. */
    private Map<Long, Map<EvidenceKind, Boolean>> read(Collection<Long> proposalIds) {
        var kinds = new HashMap<Long, Map<EvidenceKind, Boolean>>();
        if (proposalIds.isEmpty()) {
            return kinds;
        }
        jdbc.sql("""
                        select a.proposal_id, a.kind, case when exists (select 1 from evidence_piece e
                               where e.proposal_id = a.proposal_id and e.kind = a.kind) then 1 else 0 end as there
                        from evidence_asked a where a.proposal_id in (:ids)
                        """).param("ids", proposalIds).query(row -> {
            kinds.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                    .put(EvidenceKind.valueOf(row.getString(2)), row.getInt(3) == 1);
        });
        return kinds;
    }
}
