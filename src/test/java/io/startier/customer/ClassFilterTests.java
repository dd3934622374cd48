package io.startier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.testing.ApplicationTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The list shows the customers behind a mark of a chart (rows C6, D3). */
@ApplicationTest
class ClassFilterTests {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Customers known;

    @Autowired
    private Messages messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aChampionAndANewcomer() {
        long anna = people.user("cf-anna", "cf-north", Role.SALESPERSON);
        long bert = people.user("cf-bert", "cf-south", Role.SALESPERSON);
        if (known.withCode("CF-1").isPresent()) {
            return;
        }
        customers.customer("CF-1", "Champion Works", anna, people.team("cf-north"));
        customers.customer("CF-2", "Newcomer Works", anna, people.team("cf-north"));
        customers.customer("CF-3", "Silent Works", anna, people.team("cf-north"));
        customers.customer("CF-9", "Foreign Champion", bert, people.team("cf-south"));
        jdbc.sql("""
                        insert into assessment (as_of, basis_years, as_of_chosen, years_chosen, scheme_id, cause, status,
                            heartbeat_at, started_by, started_at)
                        select date '2026-01-01', '2024,2025', true, true, id, 'TEST', 'PUBLISHED',
                               current_timestamp, 'test', current_timestamp
                        from scheme where version_no = 1
                        """).update();
        result("CF-1", "5, 5, 4, 'IMPORTANT_VALUE', 'CHAMPION', 'CORE_VALUE', 'LARGE_HIGH_LOW', 'IMPORTANT'");
        result("CF-2", "5, 1, 2, 'GENERAL_DEVELOP', 'POTENTIAL_LOYALIST', 'HIDDEN_GEM', 'SMALL_HIGH_LOW', 'SMALL'");
        result("CF-3", "null, null, null, null, null, null, null, null");
        result("CF-9", "5, 5, 5, 'IMPORTANT_VALUE', 'CHAMPION', 'CORE_VALUE', 'LARGE_HIGH_LOW', 'IMPORTANT'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rfm_segment=CHAMPION",
                "rfm_segment=champion",
                "rfm_group=IMPORTANT_VALUE",
                "r=5&fm=5",
                "quadrant=CORE_VALUE",
                "eight_class=LARGE_HIGH_LOW",
                "pyramid=IMPORTANT",
                "fm=5&quadrant=CORE_VALUE&abc=A"
            })
    void aClassFindsItsCustomersWithinTheReadersOwn(String query) {
        assertThat(page("/customers?" + query))
                .hasStatusOk()
                .bodyText()
                .contains("Champion Works")
                .doesNotContain("Newcomer", "Silent", "Foreign");
        assertThat(page("/api/customers?" + query))
                .hasStatusOk()
                .bodyText()
                .contains("CF-1")
                .doesNotContain("CF-2", "CF-3", "CF-9");
        assertThat(page("/customers.csv?" + query))
                .hasStatusOk()
                .bodyText()
                .contains("CF-1")
                .doesNotContain("CF-2", "CF-3", "CF-9");
    }

    @Test
    void theMeanOfFAndMIsRoundedHalfUp() {
        assertThat(page("/api/customers?fm=2"))
                .hasStatusOk()
                .bodyText()
                .contains("CF-2")
                .doesNotContain("CF-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rfm_segment",
                "rfm_group",
                "r",
                "fm",
                "quadrant",
                "eight_class",
                "value_class",
                "kaism",
                "strategic_class",
                "pyramid"
            })
    void thoseThatAModelDoesNotClassCanBeAskedFor(String model) {
        assertThat(page("/api/customers?" + model + "=-"))
                .hasStatusOk()
                .bodyText()
                .contains("CF-3")
                .doesNotContain("CF-9");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"R", "FM"})
    void theModelsHaveANameForEveryClass(ClassKind kind) {
        assertThat(kind.classes())
                .allSatisfy(one ->
                        assertThat(messages.orElse(kind.label(one), null)).isNotNull());
    }

    @Test
    void theChipNamesTheClassInTheReadersLanguageAndLeadsBack() {
        assertThat(page("/customers?rfm_segment=CHAMPION&lang=en")).bodyText().contains("<strong>Champion</strong>");
        assertThat(page("/customers?rfm_segment=CHAMPION&quadrant=CORE_VALUE&lang=zh-CN"))
                .bodyText()
                .contains("<strong>冠军客户</strong>", "<strong>核心价值客户</strong>")
                .contains("href=\"/customers?quadrant=CORE_VALUE&amp;sort=");
        assertThat(page("/customers?quadrant=CORE_VALUE&lang=zh-TW")).bodyText().contains("<strong>核心價值客戶</strong>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfm_segment=HERO", "r=6", "fm=x", "pyramid=TOP", "kaism=VIP"})
    void aClassThatTheModelDoesNotHaveIsRefused(String query) {
        assertThat(page("/customers?" + query)).hasStatus(422);
        assertThat(page("/api/customers?" + query)).hasStatus(422);
        assertThatThrownBy(() -> ClassFilter.of(Map.of("eight_class", "HUGE"))).isInstanceOf(Invalid.class);
    }

    private void result(String code, String classes) {
        jdbc.sql("""
                        insert into assessment_result (assessment_id, customer_id, years, orders, annual_value, basis_total,
                            costed_sales, profit, star_actual, star_suggested, abc,
                            r, f, m, rfm_group, rfm_segment, quadrant, eight_class, pyramid)
                        select (select max(id) from assessment), id, '', 1, 100, 200, 0, 0, 1, 1, 'A', %s
                        from customer where code = ?
                        """.formatted(classes)).param(code).update();
    }

    private MvcTestResult page(String path) {
        return mvc.perform(get(URI.create(path)).with(people.as("cf-anna")));
    }
}
