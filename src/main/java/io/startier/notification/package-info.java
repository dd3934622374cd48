/** Tells people what happened, in the application and as each of them wishes by e-mail (row X6). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "settings"})
package io.startier.notification;

import org.springframework.modulith.ApplicationModule;
