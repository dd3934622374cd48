package io.startier.engagement.ledger;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of when a customer is under- or over-served (row G1). */
@Controller
@RequestMapping("/admin/service-limits")
@Allowed({Role.ADMINISTRATOR, Role.GENERAL_MANAGER})
class LimitsPage {

    private final ServiceLimits limits;
    private final Messages messages;

    LimitsPage(ServiceLimits limits, Messages messages) {
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", LimitsForm.of(limits.inForce()));
        return page(model);
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") LimitsForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            CurrentUser user) {
        try {
            limits.change(form.checked(), user.actor());
            redirect.addFlashAttribute("notice", messages.of("ledger.limits.saved"));
            return new ModelAndView("redirect:/admin/service-limits");
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(page(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String page(Model model) {
        model.addAttribute("section", "service-promises");
        return "ledger/limits";
    }
}
