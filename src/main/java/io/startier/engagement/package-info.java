/** What is done with customers day by day: visits, complaints, satisfaction, what each star is promised, and the team's calendar. */
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
            "sales",
            "sales :: activity"
        })
package io.startier.engagement;

import org.springframework.modulith.ApplicationModule;
