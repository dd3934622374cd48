package io.startier.profile.change;

import io.startier.profile.change.ChangeWatch.Difference;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps marked changes and their causes. */
@Component
class ChangeStore {

    private record Found(long id, long customerId, boolean rising) {}

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is one that was there in this period or the one a month before; if so, it takes the new figures. */
    boolean goesOn(Difference difference, LocalDate month) {
        return jdbc.sql("""
                        update marked_change set last_month = ?, sales_before = ?, sales_now = ?
                        where customer_id = ? and rising = ? and last_month >= ?
                        """)
                        .params(
                                month,
                                difference.salesBefore(),
                                difference.salesNow(),
                                difference.customerId(),
                                difference.rising(),
                                month.minusMonths(1))
                        .update()
                > 0;
    }

    long add(Difference difference, LocalDate month, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into marked_change (customer_id, rising, first_month, last_month, sales_before, sales_now, found_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        difference.customerId(),
                        difference.rising(),
                        month,
                        month,
                        difference.salesBefore(),
                        difference.salesNow(),
                        Timestamp.from(at))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Those first found in this very period that corrected orders or another rule do not show, unless somebody has answered. */
    void forgetOthers(LocalDate month, List<Difference> marked) {
        Set<List<Object>> shown = marked.stream()
                .map(one -> List.<Object>of(one.customerId(), one.rising()))
                .collect(Collectors.toSet());
        jdbc.sql("""
                        select m.id, m.customer_id, m.rising from marked_change m
                        where m.first_month = ? and not exists (select 1 from marked_cause k where k.change_id = m.id)
                        """).param(month).query(Found.class).list().stream()
                .filter(found -> !shown.contains(List.<Object>of(found.customerId(), found.rising())))
                .forEach(found -> jdbc.sql("delete from marked_change where id = ?")
                        .param(found.id())
                        .update());
    }

    void answer(long changeId, CauseForm.Checked cause, long byId, String by, Instant at) {
        jdbc.sql("""
                        insert into marked_cause (change_id, category, cause, measure, recorded_at, recorded_by, recorder)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(changeId, cause.category().name(), cause.cause(), cause.measure(), Timestamp.from(at), byId, by)
                .update();
    }
}
