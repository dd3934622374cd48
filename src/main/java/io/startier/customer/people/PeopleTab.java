package io.startier.customer.people;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.Customers;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import java.util.OptionalLong;
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

/** The people at a customer: who they are and what part they play. */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class PeopleTab implements AccountTab {

    private static final String LIST = "redirect:/customers/{code}/people";

    private final AccountPage page;
    private final Customers customers;
    private final Contacts contacts;
    private final ContactRecords records;
    private final Messages messages;

    PeopleTab(AccountPage page, Customers customers, Contacts contacts, ContactRecords records, Messages messages) {
        this.page = page;
        this.customers = customers;
        this.contacts = contacts;
        this.records = records;
        this.messages = messages;
    }

    @GetMapping("/customers/{code}/people")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    String list(@PathVariable String code, CurrentUser user, Model model) {
        var customer = page.open(code, path(), user, model);
        model.addAttribute("people", contacts.of(customer.id()));
        return "customer/people";
    }

    @GetMapping("/customers/{code}/people/new")
    String blank(@PathVariable String code, CurrentUser user, Model model) {
        customers.requireToChange(code, user);
        model.addAttribute("form", new ContactDraft(null, null, null, null, null, null, null, null));
        return form(code, null, user, model);
    }

    @PostMapping("/customers/{code}/people")
    Object add(
            @PathVariable String code,
            @ModelAttribute("form") ContactDraft form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            contacts.add(customer.id(), form.checked(), user.actor());
            return saved(code, "contact.added", form.name(), redirect);
        } catch (Invalid invalid) {
            return refused(invalid, errors, form(code, null, user, model), model);
        }
    }

    @GetMapping("/customers/{code}/people/{id}")
    String edit(@PathVariable String code, @PathVariable long id, CurrentUser user, Model model) {
        var customer = customers.requireToChange(code, user);
        var person = contacts.require(customer.id(), id);
        model.addAttribute("form", ContactDraft.of(person.profile(), person.version()));
        return form(code, id, user, model);
    }

    @PostMapping("/customers/{code}/people/{id}")
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
            return saved(code, "contact.saved", form.name(), redirect);
        } catch (Invalid invalid) {
            return refused(invalid, errors, form(code, id, user, model), model);
        }
    }

    @PostMapping("/customers/{code}/people/{id}/removal")
    String remove(@PathVariable String code, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        var person = contacts.require(customer.id(), id);
        contacts.remove(customer.id(), id, user.actor());
        return saved(code, "contact.removed", person.profile().name(), redirect);
    }

    private String saved(String code, String messageKey, String name, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of(messageKey, name));
        redirect.addAttribute("code", code);
        return LIST;
    }

    private ModelAndView refused(Invalid invalid, BindingResult errors, String view, Model model) {
        invalid.showIn(errors);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(String code, Long id, CurrentUser user, Model model) {
        page.open(code, path(), user, model);
        model.addAttribute("contactId", id);
        model.addAttribute("roles", BuyingRole.values());
        model.addAttribute("layers", Layer.values());
        model.addAttribute("departments", Department.values());
        return "customer/person";
    }

    @Override
    public String path() {
        return "people";
    }

    @Override
    public String label() {
        return "customer.tab.people";
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(records.countByCustomerId(customerId));
    }
}
