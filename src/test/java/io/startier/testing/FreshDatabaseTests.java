package io.startier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class FreshDatabaseTests {

    @Autowired
    private DataSource dataSource;

    @Test
    void theApplicationRunsOnTheKindOfDatabaseThatTheBuildAsksFor() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isPostgres() ? "PostgreSQL" : "H2");
        }
    }

    @Test
    void theDatabaseBelongsToThisContextAlone() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getCatalog()).startsWithIgnoringCase("t_");
        }
    }
}
