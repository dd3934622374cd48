package io.startier.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = "startier.demonstration=true")
class DemonstrationTests {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Demonstration demonstration;

    @Test
    void aboutAHundredAndFiftyCustomersMoveIn() {
        assertThat(count("select count(*) from customer")).isBetween(140L, 160L);
        assertThat(count("select count(*) from customer where owner_id is null or team_id is null"))
                .isZero();
    }

    @Test
    void aSecondStartAddsNothing() {
        long before = count("select count(*) from sales_order");
        demonstration.run(null);
        assertThat(count("select count(*) from sales_order")).isEqualTo(before);
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }
}
