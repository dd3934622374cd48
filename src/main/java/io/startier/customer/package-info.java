/** Companies and prospects, their people, potentials and ownership, and the page they are seen on. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "settings"})
package io.startier.customer;

import org.springframework.modulith.ApplicationModule;
