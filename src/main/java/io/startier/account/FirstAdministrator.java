package io.startier.account;

import io.startier.shared.Messages;
import java.util.EnumSet;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Before the door opens: an empty database gets its first administrator, or a link in the log to make one. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountProperties properties;
    private final SetUp setUp;
    private final Messages messages;
    private final String address;

    FirstAdministrator(
            AccountProperties properties,
            SetUp setUp,
            Messages messages,
            @Value("http://localhost:${server.port:8080}${server.servlet.context-path:}") String address) {
        this.properties = properties;
        this.setUp = setUp;
        this.messages = messages;
        this.address = address;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (properties.demonstration() || !setUp.isNeeded()) {
            return;
        }
        if (properties.admin().isGiven()) {
            addFromSettings(properties.admin());
        } else {
            LOG.warn(
                    "There is no user yet. Open {}/set-up/{} within seven days to make the first administrator.",
                    address,
                    setUp.newLink());
        }
    }

    private void addFromSettings(AccountProperties.Admin admin) {
        var username = Usernames.normalised(admin.username());
        var complaint = Usernames.isValid(username)
                ? PasswordRules.complaint(admin.password(), username).orElse(null)
                : "account.user.username";
        if (complaint != null) {
            throw new UnfitAdministrator(
                    messages.in(Locale.ENGLISH, complaint, PasswordRules.SHORTEST, PasswordRules.LONGEST));
        }
        try {
            var roles = EnumSet.of(Role.ADMINISTRATOR, Role.DATA_STEWARD);
            setUp.add(new UserProfile(username, username, "", roles, null), admin.password());
            LOG.info("The first administrator is {}.", username);
        } catch (DataIntegrityViolationException sameMoment) {
            LOG.info("Another node has just made the first administrator.");
        }
    }
}
