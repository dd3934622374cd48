package io.startier.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Skips browser tests, before anything starts for them, where no Chromium is installed. */
class NeedsChromium implements ExecutionCondition {

    private static final String MISSING =
            "skipped: no Chromium found; install one or name its program in STARTIER_TEST_CHROMIUM";

    /** Logged as well, since the build's summary only counts what was skipped. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isInstalled()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        LoggerFactory.getLogger(context.getRequiredTestClass()).warn(MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
