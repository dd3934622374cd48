/** Reading, exporting and verifying the audit trail, for those who may. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
package io.startier.inspection;

import org.springframework.modulith.ApplicationModule;
