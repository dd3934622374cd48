package io.startier.tiering;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.TieringMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A run of one method over a few customers, as an assessment would do it. */
public final class TestGrading {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final TieringMethod method;
    private final Occasion occasion;
    private final List<Facts> customers;
    private final List<Map<String, Object>> classes;
    private final Map<String, Object> findings;

    public TestGrading(TieringMethod method, Occasion occasion, TestFacts... customers) {
        this(method, occasion, List.of(customers));
    }

    public TestGrading(TieringMethod method, Occasion occasion, List<TestFacts> customers) {
        this.method = method;
        this.occasion = occasion;
        this.customers =
                customers.stream().map(customer -> customer.as(occasion)).toList();
        var survey = method.begin(occasion);
        this.customers.forEach(survey::see);
        var grading = survey.finish();
        this.classes =
                this.customers.stream().map(facts -> classes(grading, facts)).toList();
        this.findings = JSON.readValue(JSON.writeValueAsString(grading.findings()), new TypeReference<>() {});
    }

    private Map<String, Object> classes(Grading grading, Facts facts) {
        var values = grading.classes(facts);
        var named = new HashMap<String, Object>();
        for (int i = 0; i < values.size(); i++) {
            named.put(method.columns().get(i), values.get(i));
        }
        return named;
    }

    /** The classes of the customer, by column. */
    public Map<String, Object> of(int customer) {
        return classes.get(customer);
    }

    /** One column of all customers. */
    public List<Object> all(String column) {
        return classes.stream().map(one -> one.get(column)).toList();
    }

    /** The same customer classed alone, by what was kept of the run. */
    public Map<String, Object> resumed(int customer) {
        return classes(method.resume(occasion, findings), customers.get(customer));
    }

    public List<Explanation> explain(int customer) {
        var facts = customers.get(customer);
        var columns = new HashMap<>(classes.get(customer));
        var dues = facts.dues();
        columns.put("orders", facts.orders());
        columns.put("due", dues.due());
        columns.put("paid", dues.paid());
        columns.put("paid_on_time", dues.paidOnTime());
        columns.put("days_overdue", facts.invoices().mostDaysOverdue());
        columns.put("earlier_sales", facts.earlierSales(occasion));
        columns.put("basis_total", facts.basisTotal());
        columns.put("costed_sales", facts.basis().costedSales());
        columns.put("profit", facts.profit());
        columns.put("cost_to_serve", facts.costToServe());
        columns.put("annual_value", facts.annualValue(occasion.rules()));
        return method.explain(new Result(facts.teamCode(), facts.years(), occasion, columns, findings));
    }
}
