package io.startier.tiering;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.TieringMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A run of one method over some customers, whose findings went through the database. */
public final class Graded {

    private static final JsonMapper JSON = new JsonMapper();

    private final TieringMethod method;
    private final Occasion occasion;
    private final List<Facts> customers;
    private final List<Map<String, Object>> classes = new ArrayList<>();
    private final Map<String, Object> findings;

    private Graded(TieringMethod method, Occasion occasion, List<Facts> customers) {
        this.method = method;
        this.occasion = occasion;
        this.customers = customers;
        var survey = method.begin(occasion);
        customers.forEach(survey::see);
        var grading = survey.finish();
        customers.forEach(customer -> classes.add(named(grading.classes(customer))));
        this.findings = JSON.readValue(
                JSON.writeValueAsString(grading.findings()), new TypeReference<Map<String, Object>>() {});
    }

    public static Graded by(TieringMethod method, Rules rules, TestFacts... customers) {
        var occasion = TestFacts.occasion(rules);
        return new Graded(
                method,
                occasion,
                Stream.of(customers).map(customer -> customer.as(occasion)).toList());
    }

    /** What the only customer, or the first, has in the column. */
    public Object the(String column) {
        return classes.get(0).get(column);
    }

    public List<Object> all(String column) {
        return classes.stream().map(row -> row.get(column)).toList();
    }

    /** What the customer would have if it were assessed alone after the run. */
    public Map<String, Object> resumed(int customer) {
        return named(method.resume(occasion, findings).classes(customers.get(customer)));
    }

    public Map<String, Object> classes(int customer) {
        return classes.get(customer);
    }

    /** Why the customer has its first class. */
    public Explanation explained(int customer) {
        var facts = customers.get(customer);
        var dues = facts.invoices().dueIn(occasion);
        var columns = new HashMap<>(classes.get(customer));
        columns.put("orders", facts.orders());
        columns.put("basis_total", facts.basisTotal());
        columns.put("profit", facts.profit());
        columns.put("costed_sales", facts.basis().costedSales());
        columns.put("due", dues.due());
        columns.put("paid", dues.paid());
        columns.put("paid_on_time", dues.paidOnTime());
        columns.put("days_overdue", facts.invoices().mostDaysOverdue());
        columns.put("earlier_sales", facts.earlierSales(occasion));
        columns.put(
                "annual_value",
                occasion.rules()
                        .annualValueRule()
                        .join(facts.years().stream().map(year -> year.sales()).toList()));
        return method.explain(new Result(facts.teamCode(), facts.years(), occasion, columns, findings))
                .get(0);
    }

    private Map<String, Object> named(List<Object> values) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i < values.size(); i++) {
            named.put(method.columns().get(i), values.get(i));
        }
        return named;
    }
}
