package io.startier.rating;

import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sales of the last complete fiscal years, for seeing at a glance where a customer is heading. */
@Component
class SalesTrend {

    private static final int YEARS = 4;

    private final JdbcClient jdbc;
    private final CompanySettings settings;
    private final Times times;

    SalesTrend(JdbcClient jdbc, CompanySettings settings, Times times) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.times = times;
    }

    List<Integer> years() {
        return settings.company().fiscalYears().lastComplete(YEARS, times.today());
    }

    /** Per customer one sum per year of {@link #years()}, oldest first, 0 for a year without trade. */
    Map<Long, List<BigDecimal>> of(Collection<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return Map.of();
        }
        var years = years();
        var sums = new HashMap<Long, Map<Integer, BigDecimal>>();
        jdbc.sql("""
                        select customer_id, fiscal_year, sales from customer_year
                        where customer_id in (:ids) and fiscal_year in (:years)
                        """).param("ids", customerIds).param("years", years).query(row -> {
            sums.computeIfAbsent(row.getLong(1), id -> new HashMap<>()).put(row.getInt(2), row.getBigDecimal(3));
        });
        return customerIds.stream().collect(Collectors.toMap(Function.identity(), id -> {
            var known = sums.getOrDefault(id, Map.of());
            return years.stream()
                    .map(year -> known.getOrDefault(year, BigDecimal.ZERO))
                    .toList();
        }));
    }
}
