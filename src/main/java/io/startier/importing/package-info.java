/** Files in: detection, preview, checked rows, background jobs and their undoing. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "settings",
            "customer",
            "customer :: people",
            "sales",
            "sales::receivables",
            "sales::activity",
            "tiering",
            "tiering::rules",
            "tiering::scoring"
        })
package io.startier.importing;

import org.springframework.modulith.ApplicationModule;
