package io.startier.profile;

import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.customer.AccountPage;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of the card, section by section, and the buttons on it (rows P1, P3). */
@Controller
@RequestMapping("/customers/{code}/card")
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER})
class CardForms {

    private static final String CARD = "redirect:/customers/{code}/card";

    private final AccountPage page;
    private final Customers customers;
    private final CardEditing editing;
    private final CardConfirmations confirmations;
    private final SectionInputs inputs;
    private final Messages messages;

    CardForms(
            AccountPage page,
            Customers customers,
            CardEditing editing,
            CardConfirmations confirmations,
            SectionInputs inputs,
            Messages messages) {
        this.page = page;
        this.customers = customers;
        this.editing = editing;
        this.confirmations = confirmations;
        this.inputs = inputs;
        this.messages = messages;
    }

    @GetMapping("/{section}/edit")
    String edit(@PathVariable String code, @PathVariable String section, CurrentUser user, Model model) {
        var customer = customers.requireToChange(code, user);
        model.addAttribute("form", inputs.blank(customer, Section.of(section)));
        return form(code, user, model);
    }

    @PostMapping("/{section}")
    Object save(
            @PathVariable String code,
            @PathVariable String section,
            @RequestParam Map<String, String> sent,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        var form = SectionForm.of(Section.of(section), sent);
        try {
            redirect.addFlashAttribute("notice", sentence(editing.save(code, form, user)));
            return card(code, redirect);
        } catch (Invalid invalid) {
            model.addAttribute("form", inputs.of(customer, form, invalid));
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, code, user, model);
        } catch (Conflict stale) {
            model.addAttribute("problem", messages.of(stale));
            model.addAttribute("rivals", inputs.rivals(customer, form));
            model.addAttribute("form", inputs.again(customer, form));
            return refused(HttpStatus.CONFLICT, code, user, model);
        }
    }

    @PostMapping("/revisions/{id}/restore")
    String restore(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String slot,
            CurrentUser user,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", sentence(editing.restore(code, id, slot, user)));
        return card(code, redirect);
    }

    @PostMapping("/pending/{id}/confirm")
    String confirm(@PathVariable String code, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        confirmations.confirm(code, id, user);
        redirect.addFlashAttribute("notice", messages.of("profile.confirmed"));
        return card(code, redirect);
    }

    @PostMapping("/pending/{id}/reject")
    String reject(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) String reason,
            CurrentUser user,
            RedirectAttributes redirect) {
        confirmations.reject(code, id, reason, user);
        redirect.addFlashAttribute("notice", messages.of("profile.rejected"));
        return card(code, redirect);
    }

    private String sentence(CardEditing.Outcome outcome) {
        if (outcome.asked() > 0) {
            return messages.of("profile.asked", outcome.saved(), outcome.asked());
        }
        return outcome.saved() == 0 ? messages.of("profile.unchanged") : messages.of("profile.saved", outcome.saved());
    }

    private static String card(String code, RedirectAttributes redirect) {
        redirect.addAttribute("code", code);
        return CARD;
    }

    private String form(String code, CurrentUser user, Model model) {
        CustomerView customer = page.open(code, CardTab.PATH, user, model);
        model.addAttribute("owns", customer.ownerId() != null && customer.ownerId() == user.id());
        return "profile/edit";
    }

    private ModelAndView refused(HttpStatus status, String code, CurrentUser user, Model model) {
        return new ModelAndView(form(code, user, model), model.asMap(), status);
    }
}
