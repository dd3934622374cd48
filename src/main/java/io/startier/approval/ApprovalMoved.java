package io.startier.approval;

import io.startier.shared.Actor;

/**
 * A request was signed, granted, returned, rejected or withdrawn: its status tells which. Heard in the same transaction,
 * so that a granted request and the change it grants cannot part.
 *
 * @param request as it is now
 * @param comment the approver's words, or null
 */
public record ApprovalMoved(ApprovalRequest request, Actor by, String comment) {}
