/** What is done with customers day by day: the calendar of the team. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "settings",
            "notification",
            "customer",
            "customer :: people",
            "customer :: itinerary",
            "sales"
        })
package io.startier.engagement;

import org.springframework.modulith.ApplicationModule;
