package io.startier.customer.people;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.Customers;
import io.startier.shared.FormCheck;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person at a customer, and where they are; whatever is private about them stands elsewhere. */
@Controller
@RequestMapping("/customers/{code}/people/{id}")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class PersonPage {

    private final PersonFrame frame;
    private final Customers customers;
    private final Contacts contacts;
    private final Messages messages;
    private final Times times;

    PersonPage(PersonFrame frame, Customers customers, Contacts contacts, Messages messages, Times times) {
        this.frame = frame;
        this.customers = customers;
        this.contacts = contacts;
        this.messages = messages;
        this.times = times;
    }

    /** @param stay the stay of the itinerary that is to be changed, or null */
    @GetMapping
    String show(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(name = "edit", required = false) Long stay,
            CurrentUser user,
            Model model) {
        return frame.open(code, id, stay, user, model);
    }

    /** @param day an ISO day up to today */
    @PostMapping("/meetings")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    String meet(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) String day,
            CurrentUser user,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        var person = contacts.require(customer.id(), id);
        contacts.meet(customer.id(), id, checked(day), user.actor());
        redirect.addFlashAttribute(
                "notice", messages.of("contact.met.saved", person.profile().name()));
        redirect.addAttribute("code", code);
        redirect.addAttribute("id", id);
        return "redirect:/customers/{code}/people/{id}";
    }

    private LocalDate checked(String day) {
        var check = new FormCheck();
        var met = check.day("day", day);
        if (met != null && met.isAfter(times.today())) {
            check.fault("day", "form.future");
        }
        check.complain();
        return met;
    }
}
