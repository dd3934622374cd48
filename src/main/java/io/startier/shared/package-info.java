/** What every module speaks with: actors, errors, the clock, fiscal years, paging and the rules of the web layer. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.startier.shared;

import org.springframework.modulith.ApplicationModule;
