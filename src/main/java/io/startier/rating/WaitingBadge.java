package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** How many approvals wait for the reader, beside the entry in the navigation. Counted only where a page shows it. */
@ControllerAdvice(annotations = Controller.class)
class WaitingBadge {

    private final Inbox inbox;

    WaitingBadge(Inbox inbox) {
        this.inbox = inbox;
    }

    @ModelAttribute("waitingApprovals")
    Object waitingApprovals(CurrentUser user) {
        if (user == null || !user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER)) {
            return null;
        }
        return new LazyContextVariable<Long>() {
            @Override
            protected Long loadValue() {
                return inbox.waiting(user);
            }
        };
    }
}
