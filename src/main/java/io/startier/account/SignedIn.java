package io.startier.account;

import java.io.Serializable;
import java.security.Principal;

/** All that a session remembers of a person; everything else is read anew for each request. */
record SignedIn(long userId, String username, int credentialsVersion) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
