package io.startier.engagement;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often customers were visited and how often they complained; the caller has seen to the scope (rows P5, P6, P7). */
@Component
public class Attention {

    private static final int AT_ONCE = 1000;

    /** @param visits with video meetings and calls that were written down */
    public record Count(long visits, long complaints) {

        public static final Count NONE = new Count(0, 0);

        public Count plus(Count other) {
            return new Count(visits + other.visits, complaints + other.complaints);
        }
    }

    private final JdbcClient jdbc;
    private final Times times;

    Attention(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** By customer; those without any are left out. Both days count. */
    public Map<Long, Count> between(Collection<Long> customerIds, LocalDate from, LocalDate until) {
        var counts = new HashMap<Long, Count>();
        var ids = List.copyOf(customerIds);
        for (int start = 0; start < ids.size(); start += AT_ONCE) {
            count(ids.subList(start, Math.min(ids.size(), start + AT_ONCE)), from, until, counts);
        }
        return counts;
    }

    private void count(List<Long> ids, LocalDate from, LocalDate until, Map<Long, Count> counts) {
        jdbc.sql("""
                        select customer_id, sum(visits) as visits, sum(complaints) as complaints from (
                            select customer_id, 1 as visits, 0 as complaints from visit
                            where customer_id in (:ids) and status = 'DONE' and done_on between :from and :until
                            union all
                            select customer_id, 0, 1 from complaint
                            where customer_id in (:ids) and received_at >= :start and received_at < :end) what
                        group by customer_id
                        """)
                .param("ids", ids)
                .param("from", from)
                .param("until", until)
                .param("start", startOf(from))
                .param("end", startOf(until.plusDays(1)))
                .query(row -> {
                    counts.put(row.getLong(1), new Count(row.getLong("visits"), row.getLong("complaints")));
                });
    }

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(times.zone()).toInstant());
    }
}
