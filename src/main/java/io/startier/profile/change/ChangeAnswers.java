package io.startier.profile.change;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How soon representatives record the causes of marked changes. */
@Component
public class ChangeAnswers {

    /** @param late answered after the time was over, or not yet although it is; @param open not yet, with time left */
    public record Count(long inTime, long late, long open) {

        public static final Count NONE = new Count(0, 0, 0);

        private Count plus(Instant found, Instant answered, Instant now, Duration time) {
            boolean over =
                    Duration.between(found, answered == null ? now : answered).compareTo(time) > 0;
            return new Count(
                    inTime + (!over && answered != null ? 1 : 0),
                    late + (over ? 1 : 0),
                    open + (!over && answered == null ? 1 : 0));
        }
    }

    private static final String ANSWERS = """
            select c.owner_id, m.found_at, min(k.recorded_at)
            from marked_change m join customer c on c.id = m.customer_id left join marked_cause k on k.change_id = m.id
            where m.found_at >= :since and c.owner_id is not null and c.star_in_force >= 3
            group by m.id, c.owner_id, m.found_at
            """;

    private final JdbcClient jdbc;
    private final MarkingSettings settings;
    private final Times times;

    ChangeAnswers(JdbcClient jdbc, MarkingSettings settings, Times times) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.times = times;
    }

    /** Of key accounts, found since the day, by the id of today's owner. */
    public Map<Long, Count> since(LocalDate day) {
        var time = Duration.ofDays(settings.current().answerDays());
        var now = times.now();
        var counts = new HashMap<Long, Count>();
        jdbc.sql(ANSWERS)
                .param("since", Timestamp.from(day.atStartOfDay(times.zone()).toInstant()))
                .query(row -> {
                    var answered = row.getTimestamp(3);
                    counts.put(
                            row.getLong(1),
                            counts.getOrDefault(row.getLong(1), Count.NONE)
                                    .plus(
                                            row.getTimestamp(2).toInstant(),
                                            answered == null ? null : answered.toInstant(),
                                            now,
                                            time));
                });
        return counts;
    }
}
