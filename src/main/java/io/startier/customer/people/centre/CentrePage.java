package io.startier.customer.people.centre;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.people.Contacts;
import io.startier.customer.people.Department;
import io.startier.customer.people.FreshnessSettings;
import io.startier.shared.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The buying centre of a customer as a map, a table and sentences (row C3). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class CentrePage {

    private final AccountPage page;
    private final Contacts contacts;
    private final FreshnessSettings limits;
    private final Times times;

    CentrePage(AccountPage page, Contacts contacts, FreshnessSettings limits, Times times) {
        this.page = page;
        this.contacts = contacts;
        this.limits = limits;
        this.times = times;
    }

    @GetMapping("/customers/{code}/people/map")
    String show(@PathVariable String code, CurrentUser user, Model model) {
        var customer = page.open(code, "people", user, model);
        var people = contacts.of(customer.id());
        model.addAttribute("people", people);
        model.addAttribute("centre", BuyingCentre.of(people));
        model.addAttribute("coverage", Coverage.of(people));
        model.addAttribute("departments", Department.values());
        model.addAttribute("gaps", Gaps.of(people, times.today(), limits.current()));
        model.addAttribute("today", times.today());
        model.addAttribute("limits", limits.current());
        return "people/map";
    }
}
