package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One proposal with everything an approver needs (row A3). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ProposalPage {

    private final ProposalContent content;

    ProposalPage(ProposalContent content) {
        this.content = content;
    }

    @GetMapping("/approvals/{id}")
    String proposal(@PathVariable long id, CurrentUser user, Model model) {
        content.addTo(model, id, user);
        return ProposalContent.PAGE;
    }
}
