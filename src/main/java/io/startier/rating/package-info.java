/** Proposals of stars, who signs which, the star in force and the history of ratings. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "settings",
            "customer",
            "tiering",
            "tiering :: rules",
            "approval",
            "notification"
        })
package io.startier.rating;

import org.springframework.modulith.ApplicationModule;
