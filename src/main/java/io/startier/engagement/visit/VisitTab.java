package io.startier.engagement.visit;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountAction;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's visits: planned ones, history, and how often the tier asks for one (row P5). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class VisitTab implements AccountTab, AccountAction {

    static final String PATH = "visits";

    private final AccountPage page;
    private final Customers customers;
    private final VisitList visits;
    private final Frequencies frequencies;
    private final VisitExport export;
    private final Times times;

    VisitTab(
            AccountPage page,
            Customers customers,
            VisitList visits,
            Frequencies frequencies,
            VisitExport export,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.visits = visits;
        this.frequencies = frequencies;
        this.export = export;
        this.times = times;
    }

    @GetMapping("/customers/{code}/visits")
    String show(
            @PathVariable String code,
            VisitFilter filter,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var customer = page.open(code, PATH, user, model);
        var rows = visits.ofCustomer(customer.id(), filter, user.id());
        model.addAttribute("filter", filter);
        model.addAttribute("found", NumberedPage.of(rows, number, filter.address("/customers/" + code + "/visits")));
        model.addAttribute("frequency", frequencies.of(customer.id()).orElse(null));
        model.addAttribute("today", times.today());
        return "visit/tab";
    }

    @GetMapping("/customers/{code}/visits.csv")
    void export(@PathVariable String code, VisitFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var customer = customers.require(code, user);
        export.write(visits.ofCustomer(customer.id(), filter, user.id()), customer, user, response);
    }

    @Override
    public Optional<Button> of(CustomerView customer, CurrentUser user) {
        return Optional.of(new Button(10, "visit.log", "journal-plus", "visits/new"));
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "visit.tab";
    }

    @Override
    public int position() {
        return 62;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(visits.countOf(customerId));
    }
}
