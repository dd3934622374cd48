package io.startier.engagement.playbook;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks that come of commitments (row G1): one for each turn of a commitment at a customer. Whatever adds one at a single
 * customer holds first the customer and then the commitment, so that a tier that is left or a commitment that is retired at
 * the same moment leaves no task behind.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Turns {

    /** Customers {@code c} with the last turn {@code t} of the commitment {@code k}, if any. */
    private static final String LAST = """
             from commitment k cross join customer c
             left join task t on t.commitment_id = k.id and t.customer_id = c.id and t.turn =
                 (select max(x.turn) from task x where x.commitment_id = k.id and x.customer_id = c.id)
            where k.id = :commitment and\s""";

    private static final String ADD = """
            insert into task (customer_id, commitment_id, turn, detail, responsible, due_on, status, entered_at)
            select c.id, k.id, coalesce(t.turn, 0) + 1, k.promise, k.responsible, cast(:due as date), 'OPEN',
                   cast(:now as timestamp with time zone)
            """;

    /** What the application itself cancelled is as if it had never been; what a person cancelled is that person's word. */
    private static final String MISSING =
            "coalesce(c.star_in_force, 0) between :lowest and :highest and c.stage <> 'LOST'"
                    + " and (t.id is null or t.cancel_code is not null)";

    private static final String CANCEL = """
            update task set status = 'CANCELLED', cancel_code = :code, closed_on = :today, version = version + 1
            where status = 'OPEN' and\s""";

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Times times;

    Turns(JdbcClient jdbc, Commitments commitments, Times times) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.times = times;
    }

    /** Nobody changes the customer's tier until the transaction ends. */
    public void hold(long customerId) {
        jdbc.sql("update customer set version = version where id = ?")
                .param(customerId)
                .update();
    }

    /**
     * The commitment has been seen to at the customer, whom the caller holds: its next turn, if it comes round again.
     *
     * @return when that is due
     */
    public Optional<LocalDate> next(long customerId, long commitmentId, LocalDate seenTo) {
        var star = jdbc.sql("select star_in_force from customer where id = ?")
                .param(customerId)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
        var commitment = commitments.hold(commitmentId);
        var due = commitment.nextDue(seenTo, Tier.of(star.orElse(null)));
        due.ifPresent(day -> add(customerId, commitment, day));
        return due;
    }

    /** @return whether there is a new task: one that is open stays the only one */
    boolean add(long customerId, Commitment commitment, LocalDate due) {
        return jdbc.sql(ADD + LAST + "c.id = :customer and (t.id is null or t.status <> 'OPEN') on conflict do nothing")
                        .param("commitment", commitment.id())
                        .param("customer", customerId)
                        .param("due", due)
                        .param("now", Timestamp.from(times.now()))
                        .update()
                > 0;
    }

    /** For all customers of the tier who have none, in one statement. @return for how many */
    int addMissing(Commitment commitment, LocalDate due) {
        return among(commitment, ADD + LAST + MISSING + " on conflict do nothing")
                .param("due", due)
                .param("now", Timestamp.from(times.now()))
                .update();
    }

    /** How many customers of the tier have no task of the commitment. */
    int missing(Commitment commitment) {
        return among(commitment, "select count(*)" + LAST + MISSING)
                .query(Integer.class)
                .single();
    }

    int open(Commitment commitment) {
        return jdbc.sql("select count(*) from task where commitment_id = ? and status = 'OPEN'")
                .param(commitment.id())
                .query(Integer.class)
                .single();
    }

    /** The customer is served as the tier from now on. @return how many tasks of other tiers were open */
    int endOthers(long customerId, Tier tier) {
        return jdbc.sql(CANCEL + "customer_id = :customer and commitment_id in"
                        + " (select id from commitment where tier <> :tier)")
                .param("code", "TIER_LEFT")
                .param("today", times.today())
                .param("customer", customerId)
                .param("tier", tier.name())
                .update();
    }

    /** @return how many tasks of the commitment were open */
    int end(Commitment commitment) {
        return jdbc.sql(CANCEL + "commitment_id = :commitment")
                .param("code", "RETIRED")
                .param("today", times.today())
                .param("commitment", commitment.id())
                .update();
    }

    private JdbcClient.StatementSpec among(Commitment commitment, String sql) {
        return jdbc.sql(sql)
                .param("commitment", commitment.id())
                .param("lowest", commitment.tier().lowest())
                .param("highest", commitment.tier().highest());
    }
}
