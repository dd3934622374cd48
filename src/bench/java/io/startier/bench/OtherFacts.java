package io.startier.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What else is known of some customers, straight into the texts that assessments read: every fourth customer has four
 * invoices with their payments, every tenth ten days of service, every fortieth twenty-six scores by two judges.
 */
final class OtherFacts {

    private static final String INVOICES = """
            insert into invoice_history (customer_id, invoices)
            select c.id, string_agg(
                cast(date '2024-01-15' + n * 150 as varchar) || '/' || cast(date '2024-02-15' + n * 150 as varchar) || '/'
                || cast(1000 + c.id % 977 as varchar) || '.00/'
                || cast(date '2024-02-10' + n * 150 + cast(c.id % 40 as int) as varchar) || '/'
                || cast(1000 + c.id % 977 as varchar) || '.00', ' ' order by n)
            from customer c cross join generate_series(0, 3) n
            where c.id % 4 = 0
            group by c.id
            """;

    private static final String ACTIVITIES = """
            insert into activity_history (customer_id, entries)
            select c.id, string_agg(
                cast(date '2024-01-10' + n * 70 as varchar) || '/' || cast(50 + c.id % 200 as varchar) || '.00', ' ' order by n)
            from customer c cross join generate_series(0, 9) n
            where c.id % 10 = 0
            group by c.id
            """;

    private static final String SCORES = """
            insert into score_history (customer_id, scores)
            select c.id, string_agg(
                k.model || '/' || k.criterion || '/' || cast(j as varchar) || '/2025-06-01/'
                || cast((c.id * (j + 2) + length(k.criterion)) % 11 as varchar), ' ')
            from customer c
            cross join generate_series(1, 2) j
            cross join (values
                ('KAISM_ATTRACTIVENESS', 'purchase_volume'), ('KAISM_ATTRACTIVENESS', 'growth'),
                ('KAISM_ATTRACTIVENESS', 'profitability'), ('KAISM_ATTRACTIVENESS', 'strategic_match'),
                ('KAISM_ATTRACTIVENESS', 'reference_value'), ('KAISM_ATTRACTIVENESS', 'payment_soundness'),
                ('KAISM_STRENGTH', 'price_value'), ('KAISM_STRENGTH', 'quality'), ('KAISM_STRENGTH', 'delivery'),
                ('KAISM_STRENGTH', 'service'), ('KAISM_STRENGTH', 'relationship'), ('KAISM_STRENGTH', 'technology'),
                ('FIT', 'key_relationships'), ('FIT', 'share_of_customer'), ('FIT', 'cooperation_frequency'),
                ('FIT', 'product_fit'), ('FIT', 'showcase_value'), ('FIT', 'satisfaction'),
                ('POTENTIAL', 'nature_and_size'), ('POTENTIAL', 'competitive_position'), ('POTENTIAL', 'demand_growth'),
                ('POTENTIAL', 'margin_level'), ('POTENTIAL', 'quality_demands'), ('POTENTIAL', 'credit_rating'),
                ('POTENTIAL', 'legal_risk'), ('INFLUENCE', 'influence')) k(model, criterion)
            where c.id % 40 = 0
            group by c.id
            """;

    private OtherFacts() {}

    static void write(JdbcClient jdbc) {
        jdbc.sql(INVOICES).update();
        jdbc.sql(ACTIVITIES).update();
        jdbc.sql(SCORES).update();
    }
}
