package io.startier.tiering.assessment;

import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.TieringMethod;
import io.startier.tiering.method.YearFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of {@code assessment_result}: figures of the customer, then the columns of each method. */
@Component
class Results {

    private static final List<String> FIGURES = List.of(
            "assessment_id",
            "customer_id",
            "owner_id",
            "team_id",
            "years",
            "orders",
            "last_order",
            "basis_total",
            "costed_sales",
            "profit",
            "potential",
            "star_in_force",
            "net_profit",
            "economic_profit",
            "cost_to_serve",
            "due",
            "paid",
            "paid_on_time",
            "overdue",
            "days_overdue",
            "earlier_sales");

    private static final int DELETED_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final BulkInsert bulk;
    private final TransactionTemplate transaction;
    private final List<String> columns;

    Results(JdbcClient jdbc, BulkInsert bulk, TransactionTemplate transaction, List<TieringMethod> methods) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.transaction = transaction;
        this.columns = Stream.concat(FIGURES.stream(), methods.stream().flatMap(method -> method.columns().stream()))
                .toList();
    }

    List<Object> row(long assessmentId, Facts facts, Occasion occasion, List<Grading> gradings) {
        var dues = facts.dues();
        var row = new ArrayList<Object>(columns.size());
        row.addAll(Arrays.asList(
                assessmentId,
                facts.customerId(),
                facts.ownerId(),
                facts.teamId(),
                YearFigures.write(facts.years()),
                facts.orders(),
                facts.lastOrder(occasion),
                facts.basisTotal(),
                facts.basis().costedSales(),
                facts.profit(),
                facts.potential(),
                facts.starInForce(),
                facts.netProfit(),
                facts.economicProfit(occasion),
                facts.costToServe(),
                dues.due(),
                dues.paid(),
                dues.paidOnTime(),
                facts.invoices().overdue(),
                facts.invoices().mostDaysOverdue(),
                facts.earlierSales(occasion)));
        gradings.forEach(grading -> row.addAll(grading.classes(facts)));
        return row;
    }

    void write(List<List<Object>> rows) {
        bulk.insert("assessment_result", columns, rows);
    }

    /** Removes what failed, replaced and partial runs left behind, in small transactions; a replaced run then never was. */
    void tidy() {
        jdbc.sql("""
                        select a.id from assessment a
                        where a.status in ('FAILED', 'REPLACED')
                          and (a.status = 'REPLACED'
                               or exists (select 1 from assessment_result r where r.assessment_id = a.id))
                           or a.status = 'PARTIAL'
                          and a.base_id < (select max(p.id) from assessment p where p.status = 'PUBLISHED')
                        """).query(Long.class).list().forEach(this::remove);
    }

    private void remove(long assessmentId) {
        int deleted;
        do {
            deleted = transaction.execute(status -> removeSome(assessmentId));
        } while (deleted == DELETED_AT_ONCE);
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from assessment where id = ? and status in ('REPLACED', 'PARTIAL')")
                        .param(assessmentId)
                        .update());
    }

    private int removeSome(long assessmentId) {
        return jdbc.sql("""
                        delete from assessment_result
                        where assessment_id = :id and customer_id in (
                            select customer_id from assessment_result
                            where assessment_id = :id order by customer_id limit :count)
                        """)
                .param("id", assessmentId)
                .param("count", DELETED_AT_ONCE)
                .update();
    }
}
