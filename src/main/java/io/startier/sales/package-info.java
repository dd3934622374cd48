/** Orders and products, and the sums kept per customer and fiscal year. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "settings", "customer"})
package io.startier.sales;

import org.springframework.modulith.ApplicationModule;
