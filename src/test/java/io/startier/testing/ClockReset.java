package io.startier.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Sets the clock back to the real time after each test, so that no test inherits another's date. */
class ClockReset implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext context) {
        context.getApplicationContext().getBeanProvider(MutableClock.class).ifAvailable(MutableClock::reset);
    }
}
