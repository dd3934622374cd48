/** The append-only, hash-chained trail of every change, sign-off, export and sensitive reading. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.startier.audit;

import org.springframework.modulith.ApplicationModule;
