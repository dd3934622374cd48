package io.startier.tiering.scoring;

import io.startier.customer.CustomerFactsChanged;
import io.startier.customer.KeptHistory;
import io.startier.shared.Times;
import io.startier.tiering.method.ScoreModel;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of scores, written in bulk (row S5). Whatever writes belongs to the caller's transaction; after the last of them
 * {@link #settle} brings {@code score_history} up to date and tells the others.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ScoreBook {

    private static final String HISTORY = """
            insert into score_history (customer_id, scores)
            select customer_id,
                   string_agg(model || '/' || criterion || '/' || cast(judge_id as varchar) || '/'
                                  || cast(scored_on as varchar) || '/' || cast(score as varchar), ' ' order by scored_on, id)
            from criterion_score
            where %s
            group by customer_id
            """;

    private static final String SAME =
            "customer_id = ? and model = ? and criterion = ? and judge_id = ? and scored_on = ?";

    private static final int SOME = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final KeptHistory history;
    private final Times times;
    private final ApplicationEventPublisher events;

    ScoreBook(JdbcClient jdbc, JdbcTemplate batch, Times times, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.history = new KeptHistory(jdbc, "score_history", HISTORY);
        this.times = times;
        this.events = events;
    }

    /** Waits until nobody else writes in the book, until the end of the transaction. */
    public void open() {
        history.hold();
    }

    /** The booked ones among the keys. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<Judgement.Key, Judgement> find(Collection<Judgement.Key> keys) {
        var wanted = Set.copyOf(keys);
        var customers = List.copyOf(keys.stream().map(Judgement.Key::customerId).collect(Collectors.toSet()));
        var found = new HashMap<Judgement.Key, Judgement>();
        for (int from = 0; from < customers.size(); from += SOME) {
            of(customers.subList(from, Math.min(from + SOME, customers.size()))).stream()
                    .filter(one -> wanted.contains(one.key()))
                    .forEach(one -> found.put(one.key(), one));
        }
        return found;
    }

    /**
     * Books scores: new ones are added, one of the same judge and day takes the new value.
     *
     * @return the customers concerned
     */
    public Set<Long> write(Collection<Judgement> all) {
        open();
        var known = find(all.stream().map(Judgement::key).toList()).keySet();
        var now = Timestamp.from(times.now());
        var added = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        for (var one : all) {
            var target = known.contains(one.key()) ? changed : added;
            target.add(values(one.key(), one.score(), now));
        }
        batch.batchUpdate("""
                insert into criterion_score (score, recorded_at, customer_id, model, criterion, judge_id, scored_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """, added);
        batch.batchUpdate("update criterion_score set score = ?, recorded_at = ? where " + SAME, changed);
        return customersOf(all.stream().map(Judgement::key).toList());
    }

    /**
     * Takes scores out of the book.
     *
     * @return the customers concerned
     */
    public Set<Long> remove(Collection<Judgement.Key> keys) {
        open();
        batch.batchUpdate(
                "delete from criterion_score where " + SAME,
                keys.stream().map(ScoreBook::values).toList());
        return customersOf(keys);
    }

    /** Ends the work on the book: the customers' history follows it, and {@link CustomerFactsChanged} tells so. */
    public void settle(Set<Long> customerIds) {
        if (!customerIds.isEmpty()) {
            open();
            history.refresh(customerIds);
            events.publishEvent(new CustomerFactsChanged(customerIds));
        }
    }

    private List<Judgement> of(List<Long> customerIds) {
        return jdbc.sql("""
                        select customer_id, model, criterion, judge_id, scored_on, score from criterion_score
                        where customer_id in (:ids)
                        """)
                .param("ids", customerIds)
                .query((row, n) -> new Judgement(
                        row.getLong("customer_id"),
                        ScoreModel.valueOf(row.getString("model")),
                        row.getString("criterion"),
                        row.getLong("judge_id"),
                        row.getObject("scored_on", LocalDate.class),
                        row.getBigDecimal("score")))
                .list();
    }

    private static Set<Long> customersOf(Collection<Judgement.Key> keys) {
        var customers = new HashSet<Long>();
        keys.forEach(key -> customers.add(key.customerId()));
        return customers;
    }

    private static Object[] values(Judgement.Key key, Object... before) {
        var values = new ArrayList<>(List.of(before));
        values.addAll(List.of(key.customerId(), key.model().name(), key.criterion(), key.judgeId(), key.scoredOn()));
        return values.toArray();
    }
}
