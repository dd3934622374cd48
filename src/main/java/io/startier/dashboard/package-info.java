/** Charts and tables over published results; one class per view, and nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "settings",
            "customer",
            "sales",
            "tiering",
            "tiering :: priority",
            "tiering :: rules",
            "tiering :: scorecard",
            "rating",
            "approval"
        })
package io.startier.dashboard;

import org.springframework.modulith.ApplicationModule;
