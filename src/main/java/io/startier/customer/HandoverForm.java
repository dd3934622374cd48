package io.startier.customer;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives one customer to another owner or team, with the reason (rows C1, X2). */
@Controller
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class HandoverForm {

    /** A username, a team's code and why. */
    record Form(String owner, String team, String reason) {}

    private final Handover handover;
    private final Customers customers;
    private final CustomerEditing editing;
    private final AccountPage page;
    private final Messages messages;

    HandoverForm(Handover handover, Customers customers, CustomerEditing editing, AccountPage page, Messages messages) {
        this.handover = handover;
        this.customers = customers;
        this.editing = editing;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping("/customers/{code}/handover")
    String show(@PathVariable String code, CurrentUser user, Model model) {
        var draft = editing.draftOf(mine(code, user));
        model.addAttribute("form", new Form(draft.owner(), draft.team(), null));
        return form(code, user, model);
    }

    @PostMapping("/customers/{code}/handover")
    Object give(
            @PathVariable String code,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = mine(code, user);
        try {
            var check = new DraftCheck();
            check.required("owner", form.owner(), 100);
            check.required("team", form.team(), 60);
            var reason = check.requiredParagraph("reason", form.reason(), 500);
            check.complain();
            var owner = handover.owner(form.owner(), user);
            handover.give(customer, owner, handover.team(form.team(), user).id(), reason, user);
            redirect.addFlashAttribute("notice", messages.of("customer.handedOver", customer.name(), owner.name()));
            redirect.addAttribute("code", code);
            return "redirect:/customers/{code}";
        } catch (Invalid invalid) {
            FormErrors.show(invalid, errors);
            return new ModelAndView(form(code, user, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private CustomerView mine(String code, CurrentUser user) {
        var customer = customers.requireToChange(code, user);
        if (!handover.may(customer, user)) {
            throw new Refused("customer.refused.handover");
        }
        return customer;
    }

    private String form(String code, CurrentUser user, Model model) {
        page.open(code, "", user, model);
        model.addAttribute("owners", handover.eligible(user));
        model.addAttribute("teams", handover.teams(user));
        return "customer/handover";
    }
}
