package io.startier.customer;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.people.Contacts;
import io.startier.shared.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The first tab of the account page (row C1). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class AccountOverview {

    private final AccountPage page;
    private final CustomerRegister register;
    private final Potentials potentials;
    private final Contacts contacts;
    private final Times times;

    AccountOverview(
            AccountPage page, CustomerRegister register, Potentials potentials, Contacts contacts, Times times) {
        this.page = page;
        this.register = register;
        this.potentials = potentials;
        this.contacts = contacts;
        this.times = times;
    }

    /** @param asOf an ISO day to look back to, row A6 */
    @GetMapping("/customers/{code}")
    String show(@PathVariable String code, @RequestParam(required = false) String asOf, CurrentUser user, Model model) {
        var customer = page.open(code, "", user, model);
        page.lookBack(asOf, customer, model);
        var profile = register.profileOf(customer.id());
        model.addAttribute("profile", profile);
        model.addAttribute("tags", profile.tags().stream().sorted().toList());
        model.addAttribute(
                "estimate", potentials.inForce(customer.id(), times.today()).orElse(null));
        model.addAttribute("people", contacts.of(customer.id()));
        return "customer/overview";
    }
}
