/** The key-account card: what is known of a customer, its versions and completeness, and who keeps it up (rows P1–P4, P7). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "settings",
            "notification",
            "customer",
            "engagement",
            "engagement::visit",
            "rating",
            "sales",
            "sales::receivables"
        })
package io.startier.profile;

import org.springframework.modulith.ApplicationModule;
