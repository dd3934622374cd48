package io.startier.engagement.complaint;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountAction;
import io.startier.customer.AccountBadge;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.CustomerView;
import io.startier.shared.Messages;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's complaints; open ones are seen on every tab (row P6). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ComplaintTab implements AccountTab, AccountAction, AccountBadge {

    static final String PATH = "complaints";

    private final AccountPage page;
    private final ComplaintList complaints;
    private final Messages messages;
    private final Times times;

    ComplaintTab(AccountPage page, ComplaintList complaints, Messages messages, Times times) {
        this.page = page;
        this.complaints = complaints;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/customers/{code}/complaints")
    String show(
            @PathVariable String code,
            ComplaintFilter filter,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var customer = page.open(code, PATH, user, model);
        var address = filter.address("/customers/" + code + "/complaints");
        var rows = complaints.ofCustomer(customer.id(), filter, user.id());
        model.addAttribute("filter", filter);
        model.addAttribute("found", NumberedPage.of(rows, number, address));
        model.addAttribute("now", times.now());
        model.addAttribute("today", times.today());
        return "complaint/tab";
    }

    @Override
    public Optional<Button> of(CustomerView customer, CurrentUser user) {
        return Optional.of(new Button(20, "complaint.new", "exclamation-diamond", "complaints/new"));
    }

    @Override
    public Optional<Badge> of(CustomerView customer) {
        long open = complaints.openOf(customer.id());
        return open == 0 ? Optional.empty() : Optional.of(new Badge(messages.of("complaint.badge", open), "bad", PATH));
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "complaint.tab";
    }

    @Override
    public int position() {
        return 64;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(complaints.openOf(customerId));
    }
}
