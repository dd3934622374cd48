package io.startier.testing;

import java.util.Map;
import java.util.WeakHashMap;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Contexts are shared between test classes, what these leave behind is not: a class that comes after another one into a
 * context finds its database as the migrations leave it.
 */
class CleanSlate extends AbstractTestExecutionListener {

    private static final Map<ApplicationContext, Class<?>> LAST = new WeakHashMap<>();

    @Override
    public void beforeTestClass(TestContext test) {
        var context = test.getApplicationContext();
        var last = LAST.put(context, outermost(test.getTestClass()));
        if (last != null && last != outermost(test.getTestClass())) {
            wipe(context.getBean(Flyway.class));
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
