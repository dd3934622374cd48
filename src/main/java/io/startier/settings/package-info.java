/** Company-wide preferences and exchange rates: base currency, first month of the fiscal year. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
package io.startier.settings;

import org.springframework.modulith.ApplicationModule;
