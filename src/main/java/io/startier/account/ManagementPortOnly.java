package io.startier.account;

import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Metrics are for the operator's network: they answer only on a management port of their own. */
class ManagementPortOnly implements AuthorizationManager<RequestAuthorizationContext> {

    private final Environment environment;

    ManagementPortOnly(Environment environment) {
        this.environment = environment;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var managementPort = environment.getProperty("management.server.port", Integer.class, -1);
        var servedHere = environment.getProperty("local.management.port", Integer.class, managementPort);
        int port = context.getRequest().getLocalPort();
        return new AuthorizationDecision(managementPort != -1
                && port == servedHere
                && port != environment.getProperty("local.server.port", Integer.class, -1));
    }
}
