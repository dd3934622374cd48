package io.startier.customer.people;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.Customers;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, changing and removing a person at a customer. */
@Controller
@RequestMapping("/customers/{code}/people")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class PersonForms {

    private static final String LIST = "redirect:/customers/{code}/people";
    private static final String PERSON = "redirect:/customers/{code}/people/{id}";

    private final AccountPage page;
    private final Customers customers;
    private final Contacts contacts;
    private final Messages messages;

    PersonForms(AccountPage page, Customers customers, Contacts contacts, Messages messages) {
        this.page = page;
        this.customers = customers;
        this.contacts = contacts;
        this.messages = messages;
    }

    @GetMapping("/new")
    String blank(@PathVariable String code, CurrentUser user, Model model) {
        customers.requireToChange(code, user);
        model.addAttribute("form", ContactDraft.EMPTY);
        return form(code, null, user, model);
    }

    @PostMapping
    Object add(
            @PathVariable String code,
            @ModelAttribute("form") ContactDraft form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            long id = contacts.add(customer.id(), form.checked(), user.actor());
            redirect.addAttribute("id", id);
            return saved(code, "contact.added", form.name(), PERSON, redirect);
        } catch (Invalid invalid) {
            return refused(invalid, errors, form(code, null, user, model), model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String code, @PathVariable long id, CurrentUser user, Model model) {
        var customer = customers.requireToChange(code, user);
        var person = contacts.require(customer.id(), id);
        model.addAttribute("form", ContactDraft.of(person.profile(), person.version()));
        return form(code, id, user, model);
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") ContactDraft form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            int seen =
                    form.version() == null ? contacts.require(customer.id(), id).version() : form.version();
            contacts.change(customer.id(), id, seen, form.checked(), user.actor());
            redirect.addAttribute("id", id);
            return saved(code, "contact.saved", form.name(), PERSON, redirect);
        } catch (Invalid invalid) {
            return refused(invalid, errors, form(code, id, user, model), model);
        }
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String code, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        var person = contacts.require(customer.id(), id);
        contacts.remove(customer.id(), id, user.actor());
        return saved(code, "contact.removed", person.profile().name(), LIST, redirect);
    }

    private String saved(String code, String messageKey, String name, String target, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of(messageKey, name));
        redirect.addAttribute("code", code);
        return target;
    }

    private ModelAndView refused(Invalid invalid, BindingResult errors, String view, Model model) {
        invalid.showIn(errors);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(String code, Long id, CurrentUser user, Model model) {
        var customer = page.open(code, "people", user, model);
        model.addAttribute("contactId", id);
        model.addAttribute(
                "others",
                contacts.of(customer.id()).stream()
                        .filter(other -> id == null || other.id() != id)
                        .toList());
        Choices.offer(model);
        return "people/form";
    }
}
