package io.startier.profile.discipline;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.Customers;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekly checks of cards by their owners (row P7): done where the owner says that nothing has changed, or changes the
 * card.
 */
@Component
class Checks {

    private static final int SOME = 1000;

    private static final String CHECKED = """
            select customer_id, week_start from profile_check where customer_id in (:ids) and week_start >= :since
            """;

    private static final String EDITED = """
            select r.customer_id, r.made_at from profile_revision r join customer c on c.id = r.customer_id
            where r.customer_id in (:ids) and r.made_at >= :since and r.made_by = c.owner_id
            """;

    private static final String STARS = """
            select customer_id, effective_at, star from rating where customer_id in (:ids)
            """;

    /** An account with a state for each week. */
    record Row(KeyAccount account, List<CheckState> states) {

        public long done() {
            return count(CheckState.DONE);
        }

        public long missed() {
            return count(CheckState.MISSED);
        }

        private long count(CheckState wanted) {
            return states.stream().filter(state -> state == wanted).count();
        }
    }

    private final JdbcClient jdbc;
    private final Customers customers;
    private final AuditTrail audit;
    private final Times times;

    Checks(JdbcClient jdbc, Customers customers, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.audit = audit;
        this.times = times;
    }

    /**
     * The owner has looked at the card this week and nothing has changed; doing so again adds nothing.
     *
     * @throws NotFound when the customer is absent or outside what the user may read
     * @throws Refused for anybody but its owner
     */
    @Transactional
    public void check(String code, CurrentUser user) {
        var customer = customers.requireToChange(code, user);
        if (customer.ownerId() == null || customer.ownerId() != user.id()) {
            throw new Refused("profile.refused.check");
        }
        int added = jdbc.sql("""
                        insert into profile_check (customer_id, week_start, checked_by, checker, checked_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        customer.id(),
                        Week.of(times.today()).monday(),
                        user.id(),
                        user.name(),
                        Timestamp.from(times.now()))
                .update();
        if (added > 0) {
            audit.record(AuditEvent.by(user.actor(), "CARD_CHECKED")
                    .onCustomer(customer.id(), customer.code(), customer.name()));
        }
    }

    List<Row> of(List<KeyAccount> accounts, List<Week> weeks) {
        var rows = new ArrayList<Row>();
        for (int from = 0; from < accounts.size(); from += SOME) {
            rows.addAll(some(accounts.subList(from, Math.min(from + SOME, accounts.size())), weeks));
        }
        return rows;
    }

    private List<Row> some(List<KeyAccount> accounts, List<Week> weeks) {
        var ids = accounts.stream().map(KeyAccount::customerId).toList();
        var done = done(ids, weeks.get(0).monday());
        var stars = stars(ids);
        return accounts.stream()
                .map(account -> new Row(
                        account,
                        weeks.stream()
                                .map(week -> state(account, week, done, stars))
                                .toList()))
                .toList();
    }

    private CheckState state(
            KeyAccount account, Week week, Map<Long, Set<LocalDate>> done, Map<Long, TreeMap<Instant, Integer>> stars) {
        var end = week.next().atStartOfDay(times.zone()).toInstant();
        var rated = stars.get(account.customerId());
        var then = rated == null ? null : rated.lowerEntry(end);
        boolean key = rated == null || then != null && then.getValue() >= 3;
        boolean checked = done.getOrDefault(account.customerId(), Set.of()).contains(week.monday());
        return CheckState.of(week, times.today(), key, checked);
    }

    private Map<Long, Set<LocalDate>> done(Collection<Long> ids, LocalDate since) {
        var done = new HashMap<Long, Set<LocalDate>>();
        jdbc.sql(CHECKED).param("ids", ids).param("since", since).query(row -> {
            done.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getObject(2, LocalDate.class));
        });
        var start = Timestamp.from(since.atStartOfDay(times.zone()).toInstant());
        jdbc.sql(EDITED).param("ids", ids).param("since", start).query(row -> {
            var day = row.getTimestamp(2).toInstant().atZone(times.zone()).toLocalDate();
            done.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                    .add(Week.of(day).monday());
        });
        return done;
    }

    private Map<Long, TreeMap<Instant, Integer>> stars(Collection<Long> ids) {
        var stars = new HashMap<Long, TreeMap<Instant, Integer>>();
        jdbc.sql(STARS).param("ids", ids).query(row -> {
            stars.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                    .put(row.getTimestamp(2).toInstant(), row.getInt(3));
        });
        return stars;
    }
}
