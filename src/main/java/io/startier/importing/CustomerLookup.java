package io.startier.importing;

import io.startier.account.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers by the codes in a file, within what the importer may load (row X2). */
@Component
class CustomerLookup {

    /** @param owner username, or null; {@code teamId} may be null too */
    record Known(long id, String code, String owner, Long ownerId, Long teamId) {}

    private final JdbcClient jdbc;

    CustomerLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Known> find(Collection<String> codes, Scope scope) {
        var found = new HashMap<String, Known>();
        for (var some : Pieces.of(codes)) {
            jdbc.sql("""
                            select c.id, c.code, o.username as owner, c.owner_id, c.team_id
                            from customer c left join app_user o on o.id = c.owner_id
                            where c.code in (:codes) and %s
                            """.formatted(scope.on("c")))
                    .param("codes", some)
                    .params(scope.parameters())
                    .query(Known.class)
                    .list()
                    .forEach(known -> found.put(known.code(), known));
        }
        return found;
    }

    /** Codes of those among the customers that the importer may load, by id. */
    Map<Long, String> within(Collection<Long> ids, Load load) {
        var codes = new HashMap<Long, String>();
        find(codes(ids).values(), load.scope()).values().forEach(known -> codes.put(known.id(), known.code()));
        return codes;
    }

    Map<String, Long> ids(Collection<String> codes) {
        var ids = new HashMap<String, Long>();
        find(codes, Scope.EVERYTHING).forEach((code, known) -> ids.put(code, known.id()));
        return ids;
    }

    Map<Long, String> codes(Collection<Long> ids) {
        var codes = new HashMap<Long, String>();
        for (var some : Pieces.of(ids)) {
            jdbc.sql("select id, code from customer where id in (:ids)")
                    .param("ids", some)
                    .query(row -> {
                        codes.put(row.getLong(1), row.getString(2));
                    });
        }
        return codes;
    }

    /** Complains about rows whose customer is absent or another team's: the two look alike. */
    void require(String column, List<Candidate> candidates, Load load) {
        Set<String> codes = new HashSet<>();
        candidates.forEach(candidate -> codes.add(candidate.cells().key(column)));
        codes.remove(null);
        var known = find(codes, load.scope());
        for (var candidate : candidates) {
            if (!known.containsKey(candidate.cells().key(column))) {
                candidate.cells().fault(column, "customer");
            }
        }
    }
}
