/** Rules in versions, pure classification methods, and assessments: whole, published results with reasons. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "settings", "customer", "sales"})
package io.startier.tiering;

import org.springframework.modulith.ApplicationModule;
