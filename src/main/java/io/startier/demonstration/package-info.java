/** A believable company made from a fixed seed, so that every page has something to show. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "settings",
            "customer",
            "sales",
            "sales::receivables",
            "sales::activity",
            "tiering",
            "tiering::rules",
            "tiering::scoring",
            "rating",
            "profile",
            "profile::change",
            "profile::discipline",
            "approval",
            "importing"
        })
package io.startier.demonstration;

import org.springframework.modulith.ApplicationModule;
