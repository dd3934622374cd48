package io.startier.testing;

import io.startier.testing.TestDatabase.Connection;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Contexts are shared between test classes, what these leave behind is not: a class that comes after another one into a
 * context finds its database as the migrations leave it. PostgreSQL copies a database that was migrated once, which is
 * quicker than a hundred migrations for each class.
 */
class CleanSlate extends AbstractTestExecutionListener {

    /* One for each process of tests: they may share a server. */
    private static final String MIGRATED =
            "migrated_" + UUID.randomUUID().toString().replace("-", "");
    private static final Map<ApplicationContext, Class<?>> LAST = new WeakHashMap<>();

    private static boolean isMigrated;

    @Override
    public void beforeTestClass(TestContext test) {
        var context = test.getApplicationContext();
        var last = LAST.put(context, outermost(test.getTestClass()));
        if (last != null && last != outermost(test.getTestClass())) {
            if (TestDatabase.isPostgres()) {
                replace(context);
            } else {
                wipe(context.getBean(Flyway.class));
            }
        }
    }

    private static void replace(ApplicationContext context) {
        migrateOnce(context.getBean(Flyway.class));
        var database = (Connection) context.getBean(JdbcConnectionDetails.class);
        PostgresServer.running().replaceDatabase(database.name(), MIGRATED);
    }

    private static synchronized void migrateOnce(Flyway flyway) {
        if (!isMigrated) {
            var migrated = PostgresServer.running().createDatabase(MIGRATED);
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .dataSource(migrated.url(), migrated.user(), migrated.password())
                    .load()
                    .migrate();
            isMigrated = true;
        }
    }

    private static void wipe(Flyway flyway) {
        var allowed = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load();
        allowed.clean();
        allowed.migrate();
    }

    private static Class<?> outermost(Class<?> type) {
        return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
    }
}
