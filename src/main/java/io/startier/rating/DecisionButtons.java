package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Messages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the buttons of the inbox and of a proposal do (rows A3, A4). */
@Controller
@RequestMapping("/approvals")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class DecisionButtons {

    private final Proposals proposals;
    private final ProposalRows rows;
    private final ManyDecisions many;
    private final Messages messages;

    DecisionButtons(Proposals proposals, ProposalRows rows, ManyDecisions many, Messages messages) {
        this.proposals = proposals;
        this.rows = rows;
        this.many = many;
        this.messages = messages;
    }

    /** @param list the part of the inbox that the reader comes from and goes back to */
    @PostMapping("/{id}/decision")
    ModelAndView decide(
            @PathVariable long id,
            @ModelAttribute DecisionForm decision,
            InboxQuery list,
            CurrentUser user,
            RedirectAttributes flash) {
        proposals.decide(id, decision, user);
        flash.addFlashAttribute("notice", spoken(rows.require(id, user)));
        return SeeOther.toAddress(list.address(list.number()));
    }

    /**
     * @param proposal what was ticked: id, version and fingerprint of each, as {@link ManyDecisions} reads them
     * @param list as above
     */
    @PostMapping("/decisions")
    ModelAndView decideMany(
            @RequestParam(required = false) List<String> proposal,
            @RequestParam String decision,
            @RequestParam(required = false) String comment,
            InboxQuery list,
            CurrentUser user,
            RedirectAttributes flash) {
        flash.addFlashAttribute(
                "results", many.decide(proposal == null ? List.of() : proposal, decision, comment, user));
        return SeeOther.toAddress(list.address(list.number()));
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable long id, CurrentUser user, RedirectAttributes flash) {
        proposals.withdraw(id, user);
        var row = rows.require(id, user);
        flash.addFlashAttribute("notice", spoken(row));
        return SeeOther.to("/customers/{code}/rating", row.customer());
    }

    private String spoken(ProposalRow row) {
        return messages.of("rating.done." + row.status(), row.customerName(), row.star());
    }
}
