package io.startier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.sales.CustomerFigures;
import io.startier.sales.OrdersChanged;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.Assessments;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures on PostgreSQL how long importing, the kept figures and an assessment take, beside one plain SQL statement. */
@ApplicationTest
@TestPropertySource(
        properties = {
            "startier.assessment.follow-changes=true",
            "startier.assessment.settle=1h",
            "startier.assessment.sweep=1h"
        })
class AssessmentBench {

    private static final Actor BENCH = new Actor(null, "Bench");
    private static final int SINGLES = 100;
    private static final int ROUNDS = Integer.getInteger("startier.bench.rounds", 7);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private Assessments assessments;

    @Autowired
    private CustomerFigures figures;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Company company = new Company(
            Integer.getInteger("startier.bench.customers", 100_000),
            Integer.getInteger("startier.bench.lines", 1_000_000));

    private final Table table = new Table();

    @Test
    void measure() {
        people.user("bench", null, Role.GENERAL_MANAGER);
        customers();
        OtherFacts.write(jdbc);
        table.measure("import of " + company.lines() + " order lines", () -> company.orderFiles(this::load));
        vacuum();
        table.measure("all kept figures made anew", this::refresh);
        vacuum();
        compare();
        single();
        heap();
        table.print();
    }

    /** In turns, so that whatever else the machine does disturbs both alike. */
    private void compare() {
        for (int round = 0; round < ROUNDS; round++) {
            PlainStatement.clear(jdbc);
            table.measure("one plain statement", () -> PlainStatement.run(jdbc));
            table.measure("assessment, stored and published", this::assess);
        }
        table.ratio("assessment, stored and published", "one plain statement");
    }

    /** As after the entry of an order: the figures of its customer, and the customer's own assessment. */
    private void single() {
        for (long customer = 1; customer <= SINGLES; customer++) {
            var touched = Set.of(customer);
            table.measure(
                    "figures and assessment of one customer",
                    () -> transaction.executeWithoutResult(status -> {
                        figures.refresh(touched);
                        events.publishEvent(new OrdersChanged(touched));
                    }));
        }
    }

    private void heap() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        table.remark("heap: at most %d MB used of %d MB"
                .formatted(peak >> 20, Runtime.getRuntime().maxMemory() >> 20));
    }

    private void assess() {
        assessments.runNow(Company.AS_OF, List.of(2024, 2025), BENCH);
    }

    private void refresh() {
        transaction.executeWithoutResult(status -> figures.refreshAll());
    }

    private void vacuum() {
        jdbc.sql("vacuum analyze").update();
    }

    /** Straight into the table: each customer entered by a person or a file writes its own history, which is not measured. */
    private void customers() {
        jdbc.sql("""
                        insert into customer (code, name, stage, search_text, created_at, updated_at)
                        select 'K' || lpad(cast(n as varchar), 6, '0'), 'Customer ' || n, 'ACTIVE', 'customer ' || n,
                               current_timestamp, current_timestamp
                        from generate_series(0, ?) n
                        """).param(company.customers() - 1).update();
    }

    private void load(byte[] file) {
        try {
            var started = mvc.perform(multipart("/api/imports")
                            .file(new MockMultipartFile("file", "orders.csv", "text/csv", file))
                            .param("kind", "orders")
                            .with(people.as("bench"))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            var address = "/api/imports/" + JsonPath.read(started, "$.id");
            await().atMost(Duration.ofMinutes(10)).until(() -> !"RUNNING".equals(status(address)));
            assertThat(status(address)).isEqualTo("DONE");
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String status(String address) throws Exception {
        var state = mvc.perform(get(address).with(people.as("bench"))).andReturn();
        return JsonPath.read(state.getResponse().getContentAsString(), "$.status");
    }
}
