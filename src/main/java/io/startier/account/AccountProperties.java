package io.startier.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param demonstration the demonstration company is loaded and its people sign in with one click
 * @param admin the first administrator on an empty database; without one a set-up link is printed
 */
@ConfigurationProperties("startier")
record AccountProperties(
        @DefaultValue("false") boolean demonstration,
        @DefaultValue Admin admin) {

    record Admin(String username, String password) {

        boolean isGiven() {
            return username != null && !username.isBlank() && password != null && !password.isBlank();
        }
    }
}
