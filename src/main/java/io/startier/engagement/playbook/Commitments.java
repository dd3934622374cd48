package io.startier.engagement.playbook;

import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The commitments of all tiers, also those that are not promised any more. */
@Component
public class Commitments {

    private static final String ALL =
            "select id, tier, kind, promise, responsible, first_days, every_days, retired, version"
                    + " from commitment where ";

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is promised to customers of the tier today, what is due first before the others. */
    public List<Commitment> of(Tier tier) {
        return jdbc.sql(ALL + "tier = ? and not retired order by first_days, id")
                .param(tier.name())
                .query(Commitment.class)
                .list();
    }

    List<Commitment> all() {
        return jdbc.sql(ALL + "1 = 1 order by first_days, id")
                .query(Commitment.class)
                .list();
    }

    Commitment require(long id) {
        return one(ALL + "id = ?", id);
    }

    /** Nobody changes or retires it until the transaction ends. */
    Commitment hold(long id) {
        return one(ALL + "id = ? for update", id);
    }

    /** Nobody changes or retires these until the transaction ends. */
    List<Commitment> hold(Tier tier) {
        return jdbc.sql(ALL + "tier = ? and not retired order by id for update")
                .param(tier.name())
                .query(Commitment.class)
                .list();
    }

    /** The id, or empty where the form has been sent before. */
    Optional<Long> add(Commitment commitment, String formToken) {
        int added = jdbc.sql("""
                        insert into commitment (tier, kind, promise, responsible, first_days, every_days, form_token)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        commitment.tier().name(),
                        commitment.kind().name(),
                        commitment.promise(),
                        commitment.responsible().name(),
                        commitment.firstDays(),
                        commitment.everyDays(),
                        formToken)
                .update();
        return added == 0
                ? Optional.empty()
                : jdbc.sql("select id from commitment where form_token = ?")
                        .param(formToken)
                        .query(Long.class)
                        .optional();
    }

    /** Tier and kind stay: done tasks are kept under them. @throws Conflict when somebody else was faster */
    void write(Commitment commitment) {
        int changed = jdbc.sql("""
                        update commitment set promise = ?, responsible = ?, first_days = ?, every_days = ?, retired = ?,
                               version = version + 1
                        where id = ? and version = ?
                        """)
                .params(
                        commitment.promise(),
                        commitment.responsible().name(),
                        commitment.firstDays(),
                        commitment.everyDays(),
                        commitment.retired(),
                        commitment.id(),
                        commitment.version())
                .update();
        if (changed == 0) {
            throw new Conflict("playbook.stale");
        }
    }

    private Commitment one(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Commitment.class).optional().orElseThrow(() -> new NotFound("commitment"));
    }
}
