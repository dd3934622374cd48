package io.startier.profile.discipline;

import io.startier.account.CurrentUser;
import io.startier.engagement.Attention;
import io.startier.profile.CardScores;
import io.startier.profile.Whose;
import io.startier.profile.change.ChangeAnswers;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings together what counts in a representative's review (rows P2, P7). */
@Component
class RepresentativeRecords {

    private static final String RETURNED = """
            select p.proposer_id, count(*) from approval_decision d join proposal p on p.request_id = d.request_id
            where d.verdict = 'RETURN' and d.decided_at >= :since group by p.proposer_id
            """;

    private final KeyAccounts accounts;
    private final Checks checks;
    private final CardScores scores;
    private final ChangeAnswers answers;
    private final Attention attention;
    private final JdbcClient jdbc;
    private final Times times;

    RepresentativeRecords(
            KeyAccounts accounts,
            Checks checks,
            CardScores scores,
            ChangeAnswers answers,
            Attention attention,
            JdbcClient jdbc,
            Times times) {
        this.accounts = accounts;
        this.checks = checks;
        this.scores = scores;
        this.answers = answers;
        this.attention = attention;
        this.jdbc = jdbc;
        this.times = times;
    }

    /** By name; of the key accounts that the user may see. */
    List<RepresentativeRecord> of(Whose whose, CurrentUser user) {
        var weeks = Week.until(times.today(), CheckPages.WEEKS);
        var since = weeks.get(0).monday();
        var owned = accounts.all(whose, user).stream()
                .filter(account -> account.ownerId() != null)
                .toList();
        var complete = scores.of(owned.stream().map(KeyAccount::customerId).toList());
        var returned = returned(since);
        var answered = answers.since(since);
        var visits = visits(owned, since);
        return checks.of(owned, weeks).stream()
                .collect(Collectors.groupingBy(row -> row.account().ownerId(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> one(
                        one.getValue(),
                        complete,
                        returned.getOrDefault(one.getKey(), 0L),
                        answered.getOrDefault(one.getKey(), ChangeAnswers.Count.NONE),
                        visits))
                .toList();
    }

    private static RepresentativeRecord one(
            List<Checks.Row> rows,
            Map<Long, BigDecimal> complete,
            long returned,
            ChangeAnswers.Count answered,
            Map<Long, Attention.Count> visits) {
        var account = rows.get(0).account();
        var ids = rows.stream().map(row -> row.account().customerId()).toList();
        var sum = ids.stream().map(complete::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RepresentativeRecord(
                account.owner(),
                account.ownerName(),
                account.teamName(),
                rows.size(),
                sum.divide(BigDecimal.valueOf(rows.size()), 4, RoundingMode.HALF_UP),
                rows.stream().mapToLong(Checks.Row::done).sum(),
                rows.stream().mapToLong(Checks.Row::missed).sum(),
                returned,
                answered.inTime(),
                answered.late(),
                answered.open(),
                ids.stream()
                        .mapToLong(id ->
                                visits.getOrDefault(id, Attention.Count.NONE).visits())
                        .sum());
    }

    private Map<Long, Long> returned(LocalDate since) {
        var returned = new HashMap<Long, Long>();
        jdbc.sql(RETURNED)
                .param("since", Timestamp.from(since.atStartOfDay(times.zone()).toInstant()))
                .query(row -> {
                    returned.put(row.getLong(1), row.getLong(2));
                });
        return returned;
    }

    private Map<Long, Attention.Count> visits(List<KeyAccount> owned, LocalDate since) {
        return attention.between(owned.stream().map(KeyAccount::customerId).toList(), since, times.today());
    }
}
