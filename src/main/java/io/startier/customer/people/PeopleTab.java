package io.startier.customer.people;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.Customers;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The people at a customer: who they are, what part they play and how we stand with them (row C3). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class PeopleTab implements AccountTab {

    private final AccountPage page;
    private final Customers customers;
    private final Contacts contacts;
    private final ContactRecords records;
    private final ContactExport export;
    private final FreshnessSettings limits;
    private final Times times;

    PeopleTab(
            AccountPage page,
            Customers customers,
            Contacts contacts,
            ContactRecords records,
            ContactExport export,
            FreshnessSettings limits,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.contacts = contacts;
        this.records = records;
        this.export = export;
        this.limits = limits;
        this.times = times;
    }

    @GetMapping("/customers/{code}/people")
    String list(
            @PathVariable String code, @ModelAttribute("filter") ContactFilter filter, CurrentUser user, Model model) {
        var customer = page.open(code, path(), user, model);
        var all = contacts.of(customer.id());
        model.addAttribute("people", filter.of(all, times.today(), limits.current()));
        model.addAttribute("total", all.size());
        model.addAttribute("filtered", filter.isAny());
        model.addAttribute("today", times.today());
        model.addAttribute("limits", limits.current());
        Choices.offer(model);
        return "people/list";
    }

    @GetMapping("/customers/{code}/people.csv")
    void export(
            @PathVariable String code,
            @ModelAttribute("filter") ContactFilter filter,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        var customer = customers.require(code, user);
        var all = contacts.of(customer.id());
        export.write(customer, all, filter.of(all, times.today(), limits.current()), user, response);
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
