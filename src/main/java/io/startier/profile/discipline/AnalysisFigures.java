package io.startier.profile.discipline;

import io.startier.engagement.Attention;
import io.startier.profile.CardScores;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of an analysis: sales against the period before, overdue money, completeness, visits and complaints. */
@Component
class AnalysisFigures {

    private static final TypeReference<List<AnalysisRow>> ROWS = new TypeReference<>() {};

    private static final String FIGURES = """
            select c.id as customer_id, c.code, c.name, c.star_in_force as star, o.name as owner_name,
                   coalesce(s.sales, 0) as sales, coalesce(s.sales_before, 0) as sales_before, coalesce(i.overdue, 0) as overdue
            from customer c
            left join app_user o on o.id = c.owner_id
            left join (
                select customer_id, sum(case when ordered_on >= :from then base_amount else 0 end) as sales,
                       sum(case when ordered_on < :from then base_amount else 0 end) as sales_before
                from sales_order
                where status in ('CONFIRMED', 'SHIPPED') and ordered_on >= :before and ordered_on < :end
                group by customer_id
            ) s on s.customer_id = c.id
            left join (
                select customer_id, sum(open_amount) as overdue from invoice where due_on < :today group by customer_id
            ) i on i.customer_id = c.id
            where c.star_in_force >= 3 and (:team = 0 or c.team_id = :team)
            order by coalesce(s.sales, 0) desc, c.code
            """;

    private final JdbcClient jdbc;
    private final CardScores scores;
    private final Attention attention;
    private final JsonMapper json;
    private final Times times;

    AnalysisFigures(JdbcClient jdbc, CardScores scores, Attention attention, JsonMapper json, Times times) {
        this.jdbc = jdbc;
        this.scores = scores;
        this.attention = attention;
        this.json = json;
        this.times = times;
    }

    /** What brought most first; those of a finished one are as they were then. */
    List<AnalysisRow> of(Analysis analysis) {
        return analysis.figures() == null ? today(analysis) : thawed(analysis.figures());
    }

    /** What had not been counted yet when it was frozen is none. */
    private List<AnalysisRow> thawed(String frozen) {
        return json.readerFor(ROWS)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(frozen);
    }

    String frozen(Analysis analysis) {
        return json.writeValueAsString(today(analysis));
    }

    private record Sums(
            long customerId,
            String code,
            String name,
            int star,
            String ownerName,
            BigDecimal sales,
            BigDecimal salesBefore,
            BigDecimal overdue) {}

    private List<AnalysisRow> today(Analysis analysis) {
        var sums = jdbc.sql(FIGURES)
                .param("from", analysis.periodStart())
                .param("before", analysis.kind().before(analysis.periodStart()))
                .param("end", analysis.end())
                .param("today", times.today())
                .param("team", analysis.teamId())
                .query(Sums.class)
                .list();
        var ids = sums.stream().map(Sums::customerId).toList();
        var complete = scores.of(ids);
        var counts =
                attention.between(ids, analysis.periodStart(), analysis.end().minusDays(1));
        return sums.stream().map(one -> row(one, complete, counts)).toList();
    }

    private static AnalysisRow row(Sums one, Map<Long, BigDecimal> complete, Map<Long, Attention.Count> counts) {
        var count = counts.getOrDefault(one.customerId(), Attention.Count.NONE);
        return new AnalysisRow(
                one.customerId(),
                one.code(),
                one.name(),
                one.star(),
                one.ownerName(),
                one.sales(),
                one.salesBefore(),
                one.overdue(),
                complete.get(one.customerId()),
                count.visits(),
                count.complaints());
    }
}
