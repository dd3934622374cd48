/** A blind engine of requests, ordered steps and decisions; it knows people, not customers. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
package io.startier.approval;

import org.springframework.modulith.ApplicationModule;
