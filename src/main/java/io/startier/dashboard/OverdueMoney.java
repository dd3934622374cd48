package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that is open although its due date has passed, as the newest published assessment has it (rows S3, D6). */
@Component
class OverdueMoney {

    /**
     * @param customers that owe it
     * @param amount in base currency
     * @param mostDays since the oldest due date
     */
    record Figures(long customers, BigDecimal amount, int mostDays) {}

    /** @param amount in base currency, open since {@code days} */
    record Owed(String code, String name, String ownerName, BigDecimal amount, int days) {}

    private final JdbcClient jdbc;

    OverdueMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures of(Slice slice) {
        return jdbc.sql("""
                        select count(*) as customers, coalesce(sum(r.overdue), 0) as amount,
                               coalesce(max(r.days_overdue), 0) as most_days
                        %s r.overdue > 0 and %s
                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query(Figures.class)
                .single();
    }

    /** Those that owe most. */
    List<Owed> first(Slice slice, int rows) {
        return jdbc.sql("""
                        select c.code, c.name, o.name as owner_name, r.overdue as amount, r.days_overdue as days
                        %s r.overdue > 0 and %s order by r.overdue desc, c.code limit :rows
                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .param("rows", rows)
                .query(Owed.class)
                .list();
    }
}
