package io.startier.customer;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms for a new customer and for a change of one (row C1). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class CustomerForms {

    /** A field in two versions: as somebody else has saved it and as the reader wrote it. */
    record Rivals(String field, String stored, String written) {

        public boolean differ() {
            return !stored.equals(written);
        }
    }

    private final CustomerEditing editing;
    private final CustomerRegister register;
    private final Customers customers;
    private final Handover handover;
    private final AccountPage page;
    private final Messages messages;

    CustomerForms(
            CustomerEditing editing,
            CustomerRegister register,
            Customers customers,
            Handover handover,
            AccountPage page,
            Messages messages) {
        this.editing = editing;
        this.register = register;
        this.customers = customers;
        this.handover = handover;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping("/customers/new")
    ModelAndView blank(CurrentUser user) {
        return newForm(CustomerDraft.of(column -> null), user, HttpStatus.OK);
    }

    /** @param anyway the reader has seen the customers of the same name and wants another */
    @PostMapping("/customers")
    Object create(
            @ModelAttribute("form") CustomerDraft form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean anyway,
            CurrentUser user,
            RedirectAttributes redirect) {
        try {
            var namesakes = anyway
                    ? List.<String>of()
                    : editing.namesakes(form.checkedNew().name());
            if (!namesakes.isEmpty()) {
                return newForm(form, user, HttpStatus.OK).addObject("namesakes", namesakes);
            }
            var created = editing.create(form, user);
            redirect.addFlashAttribute("notice", messages.of("customer.created", created.name()));
            redirect.addAttribute("code", created.code());
            return "redirect:/customers/{code}";
        } catch (Invalid invalid) {
            FormErrors.show(invalid, errors);
        } catch (Conflict taken) {
            FormErrors.show(new Invalid("code", taken.messageKey(), taken.arguments()), errors);
        }
        return newForm(form, user, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/customers/{code}/edit")
    String edit(@PathVariable String code, CurrentUser user, Model model) {
        var customer = customers.requireToChange(code, user);
        model.addAttribute("form", editing.draftOf(customer));
        return editForm(code, user, model);
    }

    @PostMapping("/customers/{code}")
    Object change(
            @PathVariable String code,
            @ModelAttribute("form") CustomerDraft form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            editing.describe(code, form, user);
            redirect.addFlashAttribute("notice", messages.of("customer.saved"));
            redirect.addAttribute("code", code);
            return "redirect:/customers/{code}";
        } catch (Invalid invalid) {
            FormErrors.show(invalid, errors);
            return new ModelAndView(editForm(code, user, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict | OptimisticLockingFailureException stale) {
            model.addAttribute("rivals", rivals(customers.requireToChange(code, user), form));
            return new ModelAndView(editForm(code, user, model), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private List<Rivals> rivals(CustomerView customer, CustomerDraft form) {
        var stored = register.profileOf(customer.id()).texts();
        var written = form.checkedProfile().texts();
        var rivals = new ArrayList<Rivals>();
        stored.forEach((field, text) -> rivals.add(new Rivals(field, text, written.get(field))));
        return rivals;
    }

    private ModelAndView newForm(CustomerDraft form, CurrentUser user, HttpStatus status) {
        var view = new ModelAndView("customer/new", status);
        view.addObject("form", form).addObject("section", "customers").addObject("stages", Stage.values());
        view.addObject("owners", handover.mayAny(user) ? handover.eligible(user) : List.of());
        view.addObject("teams", handover.mayAny(user) ? handover.teams(user) : List.of());
        return view;
    }

    private String editForm(String code, CurrentUser user, Model model) {
        page.open(code, "", user, model);
        model.addAttribute("stages", Stage.values());
        return "customer/edit";
    }
}
