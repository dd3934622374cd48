package io.startier.approval;

import io.startier.account.Role;
import java.util.Objects;

/**
 * One signature that is asked for, from a holder of the role.
 *
 * @param teamId the team that the signer leads, or null for any holder of the role
 */
public record Step(Role role, Long teamId) {

    public Step {
        Objects.requireNonNull(role);
    }
}
