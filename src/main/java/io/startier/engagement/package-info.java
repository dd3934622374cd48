/** Attention that customers get: visits, complaints, satisfaction, and what each tier is promised of it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "settings",
            "notification",
            "customer",
            "sales",
            "sales :: activity"
        })
package io.startier.engagement;

import org.springframework.modulith.ApplicationModule;
