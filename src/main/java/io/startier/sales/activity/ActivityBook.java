package io.startier.sales.activity;

import io.startier.customer.CustomerFactsChanged;
import io.startier.customer.KeptHistory;
import io.startier.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of activities, written in bulk (row S4); each is known by the hash of what its row said. Whatever writes belongs
 * to the caller's transaction; after the last of them {@link #settle} brings {@code activity_history} up to date.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ActivityBook {

    private static final String HISTORY = """
            insert into activity_history (customer_id, entries)
            select customer_id, string_agg(cast(done_on as varchar) || '/' || cast(cost as varchar), ' ' order by done_on)
            from (
                select a.customer_id, a.done_on, sum(round(a.quantity * k.rate, 2)) as cost
                from activity a join activity_kind k on k.id = a.kind_id
                where %s
                group by a.customer_id, a.done_on
            ) daily
            group by customer_id
            """;

    private static final String FIND = """
            select a.row_hash, a.customer_id, a.done_on, k.code as kind, a.quantity, a.note
            from activity a join activity_kind k on k.id = a.kind_id where a.row_hash in (:hashes)
            """;

    private static final int SOME = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final KeptHistory history;
    private final ApplicationEventPublisher events;

    ActivityBook(JdbcClient jdbc, JdbcTemplate batch, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.history = new KeptHistory(jdbc, "activity_history", HISTORY);
        this.events = events;
    }

    /** Waits until nobody else writes in the book, until the end of the transaction. */
    public void open() {
        history.hold();
    }

    /** The booked ones among the hashes. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Activity> find(Collection<String> hashes) {
        var found = new HashMap<String, Activity>();
        for (var some : pieces(hashes)) {
            jdbc.sql(FIND).param("hashes", some).query(row -> {
                found.put(row.getString("row_hash"), activity(row));
            });
        }
        return found;
    }

    /**
     * Books activities: new ones are added in the author's name, known ones take the new values.
     *
     * @return the customers concerned
     */
    public Set<Long> write(Map<String, Activity> byHash, Actor author) {
        open();
        var known = find(byHash.keySet());
        var added = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        byHash.forEach((hash, one) -> {
            if (known.containsKey(hash)) {
                changed.add(values(one, hash));
            } else {
                added.add(values(one, hash, author.id(), author.name()));
            }
        });
        batch.batchUpdate("""
                insert into activity (customer_id, kind_id, done_on, quantity, note, row_hash, author_id, author)
                values (?, (select id from activity_kind where code = ?), ?, ?, ?, ?, ?, ?)
                """, added);
        batch.batchUpdate("""
                update activity set customer_id = ?, kind_id = (select id from activity_kind where code = ?), done_on = ?,
                                    quantity = ?, note = ?, version = version + 1
                where row_hash = ?
                """, changed);
        return customersOf(byHash.values(), known.values());
    }

    /**
     * Takes activities out of the book.
     *
     * @return the customers concerned
     */
    public Set<Long> remove(Collection<String> hashes) {
        open();
        var known = find(hashes);
        for (var some : pieces(hashes)) {
            jdbc.sql("delete from activity where row_hash in (:hashes)")
                    .param("hashes", some)
                    .update();
        }
        return customersOf(known.values(), List.of());
    }

    /** Ends the work on the book: the customers' history follows it, and {@link CustomerFactsChanged} tells so. */
    public void settle(Set<Long> customerIds) {
        if (!customerIds.isEmpty()) {
            open();
            history.refresh(customerIds);
            events.publishEvent(new CustomerFactsChanged(customerIds));
        }
    }

    /** What activities of a kind cost has changed. */
    void revalue(long kindId) {
        settle(jdbc.sql("select distinct customer_id from activity where kind_id = ?")
                .param(kindId)
                .query(Long.class)
                .set());
    }

    private static Set<Long> customersOf(Collection<Activity> some, Collection<Activity> others) {
        var customers = new HashSet<Long>();
        some.forEach(one -> customers.add(one.customerId()));
        others.forEach(one -> customers.add(one.customerId()));
        return customers;
    }

    private static Object[] values(Activity one, String hash, Object... more) {
        var values = new ArrayList<Object>();
        values.addAll(List.of(one.customerId(), one.kind(), one.doneOn(), one.quantity()));
        values.add(one.note());
        values.add(hash);
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getLong("customer_id"),
                row.getObject("done_on", LocalDate.class),
                row.getString("kind"),
                row.getBigDecimal("quantity"),
                row.getString("note"));
    }

    private static List<List<String>> pieces(Collection<String> all) {
        var list = List.copyOf(all);
        var pieces = new ArrayList<List<String>>();
        for (int from = 0; from < list.size(); from += SOME) {
            pieces.add(list.subList(from, Math.min(from + SOME, list.size())));
        }
        return pieces;
    }
}
