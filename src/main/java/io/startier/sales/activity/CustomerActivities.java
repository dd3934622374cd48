package io.startier.sales.activity;

import io.startier.settings.CompanySettings;
import io.startier.shared.FiscalYears;
import io.startier.shared.NotFound;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One customer's activities and what they cost, for whoever may see the customer. */
@Component
class CustomerActivities {

    private static final String ROWS = """
            select a.id, a.done_on, k.code as kind, k.name as kind_name, k.unit, a.quantity,
                   round(a.quantity * k.rate, 2) as cost, a.note, a.author, a.version
            from activity a join activity_kind k on k.id = a.kind_id
            where a.customer_id = :customer
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;

    CustomerActivities(JdbcClient jdbc, CompanySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The newest first. */
    List<ActivityRow> list(long customerId, ActivityFilter filter) {
        return jdbc.sql(ROWS + filter.conditions() + " order by a.done_on desc, a.id desc")
                .param("customer", customerId)
                .params(filter.parameters())
                .query(ActivityRow.class)
                .list();
    }

    /** @throws NotFound where the customer has no such activity */
    ActivityRow require(long customerId, long id) {
        return jdbc.sql(ROWS + " and a.id = :id")
                .param("customer", customerId)
                .param("id", id)
                .query(ActivityRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("activity"));
    }

    long count(long customerId) {
        return jdbc.sql("select count(*) from activity where customer_id = ?")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    String baseCurrency() {
        return settings.company().baseCurrency();
    }

    CostTable costs(long customerId) {
        var fiscal = settings.company().fiscalYears();
        var profits = profits(customerId);
        var kinds = new LinkedHashMap<String, Map<Integer, BigDecimal>>();
        var names = new HashMap<String, String>();
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        for (var row : list(customerId, new ActivityFilter(null, null, null))) {
            names.put(row.kind(), row.kindName());
            kinds.computeIfAbsent(row.kind(), kind -> new HashMap<>())
                    .merge(yearOf(row, fiscal, years), row.cost(), BigDecimal::add);
        }
        var shown = List.copyOf(years);
        var rows = kinds.entrySet().stream()
                .map(kind ->
                        new CostTable.Row(kind.getKey(), names.get(kind.getKey()), inOrder(shown, kind.getValue())))
                .toList();
        return new CostTable(shown, rows, totals(shown, kinds), inOrder(shown, profits));
    }

    private static Integer yearOf(ActivityRow row, FiscalYears fiscal, TreeSet<Integer> years) {
        int year = fiscal.of(row.doneOn());
        years.add(year);
        return year;
    }

    private static List<BigDecimal> totals(List<Integer> years, Map<String, Map<Integer, BigDecimal>> kinds) {
        return years.stream()
                .map(year -> kinds.values().stream()
                        .map(costs -> costs.getOrDefault(year, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private Map<Integer, BigDecimal> profits(long customerId) {
        var profits = new HashMap<Integer, BigDecimal>();
        jdbc.sql("select fiscal_year, costed_sales - cost as profit from customer_year where customer_id = ?")
                .param(customerId)
                .query(row -> {
                    profits.put(row.getInt(1), row.getBigDecimal(2));
                });
        return profits;
    }

    private static List<BigDecimal> inOrder(List<Integer> years, Map<Integer, BigDecimal> amounts) {
        return years.stream()
                .map(year -> amounts.getOrDefault(year, BigDecimal.ZERO))
                .toList();
    }
}
