package io.startier.testing;

import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * A fresh, empty database for each Spring context. The system property {@code startier.test.database} chooses {@code
 * h2} (default, in memory) or {@code postgres}, where {@link PostgresServer} says which server.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Whether this run of the tests is the one on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("startier.test.database", "h2"));
    }

    @Bean
    JdbcConnectionDetails freshDatabase(Environment settings) {
        var name = "t_" + UUID.randomUUID().toString().replace("-", "");
        return isPostgres()
                ? PostgresServer.running().createDatabase(name)
                : new Connection("jdbc:h2:mem:" + name + h2Options(settings) + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** Taken from the production URL: what runs in tests must run there. */
    private static String h2Options(Environment settings) {
        return settings.getProperty("spring.datasource.url", "").replaceFirst("^[^;]*", "");
    }

    /** Where a database is and who may enter. */
    record Connection(String url, String user, String password) implements JdbcConnectionDetails {

        /** Of the database, as the server knows it. */
        String name() {
            return url.replaceFirst(".*/([^/?]+).*", "$1");
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
