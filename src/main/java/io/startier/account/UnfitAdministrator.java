package io.startier.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The name or password given for the first administrator cannot be taken: the application does not start with it. */
class UnfitAdministrator extends RuntimeException {

    UnfitAdministrator(String reason) {
        super(reason, null, false, false);
    }

    /** Says it in two sentences instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<UnfitAdministrator> {

        @Override
        protected FailureAnalysis analyze(Throwable root, UnfitAdministrator unfit) {
            return new FailureAnalysis(
                    "STARTIER_ADMIN_USERNAME and STARTIER_ADMIN_PASSWORD cannot make the first administrator: "
                            + unfit.getMessage(),
                    "Choose others, or set neither and use the link that is printed at the start.",
                    unfit);
        }
    }
}
