/** People who use the product: users, roles, teams, sign-in, access tokens and what each may see. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package io.startier.account;

import org.springframework.modulith.ApplicationModule;
