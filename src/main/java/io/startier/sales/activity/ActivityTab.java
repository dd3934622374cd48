package io.startier.sales.activity;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was done for a customer, what it costs, and the form for more (row S4). */
@Controller
@RequestMapping("/customers/{code}")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class ActivityTab implements AccountTab {

    private static final ActivityFilter ALL = new ActivityFilter(null, null, null);

    private final AccountPage page;
    private final Customers customers;
    private final CustomerActivities activities;
    private final ActivityKinds kinds;
    private final ActivityDesk desk;
    private final ActivityExport export;
    private final Messages messages;
    private final Times times;

    ActivityTab(
            AccountPage page,
            Customers customers,
            CustomerActivities activities,
            ActivityKinds kinds,
            ActivityDesk desk,
            ActivityExport export,
            Messages messages,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.activities = activities;
        this.kinds = kinds;
        this.desk = desk;
        this.export = export;
        this.messages = messages;
        this.times = times;
    }

    /** @param edit id of the activity that is to be corrected, or null */
    @GetMapping("/activities")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    String show(
            @PathVariable String code,
            ActivityFilter filter,
            @RequestParam(required = false) Long edit,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var customer = customers.require(code, user);
        model.addAttribute(
                "form",
                edit == null
                        ? new ActivityForm(times.today().toString(), "", "", "", null)
                        : ActivityForm.of(activities.require(customer.id(), edit)));
        return tab(code, filter, edit, number, user, model);
    }

    @PostMapping("/activities")
    ModelAndView add(
            @PathVariable String code,
            @ModelAttribute("form") ActivityForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            desk.add(customer, form, user);
            return done(code, "activity.saved", redirect);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(tab(code, ALL, null, null, user, model), model);
        }
    }

    @PostMapping("/activities/{id}")
    ModelAndView change(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") ActivityForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customer(code, id, user);
        try {
            desk.change(customer, id, form, user);
            return done(code, "activity.saved", redirect);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(tab(code, ALL, id, null, user, model), model);
        }
    }

    @PostMapping("/activities/{id}/removal")
    ModelAndView delete(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.delete(customer(code, id, user), id, version, user);
        return done(code, "activity.deleted", redirect);
    }

    @GetMapping("/activities.csv")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    void export(@PathVariable String code, ActivityFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        export.write(customers.require(code, user), filter, user, response);
    }

    /** An activity that is not there is told before what may be done with it. */
    private CustomerView customer(String code, long id, CurrentUser user) {
        activities.require(customers.require(code, user).id(), id);
        return customers.requireToChange(code, user);
    }

    private String tab(String code, ActivityFilter filter, Long edit, Integer number, CurrentUser user, Model model) {
        var customer = page.open(code, path(), user, model);
        model.addAttribute("filter", filter);
        model.addAttribute("edit", edit);
        model.addAttribute(
                "found", NumberedPage.of(activities.list(customer.id(), filter), number, filter.address(code)));
        model.addAttribute("costs", activities.costs(customer.id()));
        model.addAttribute("names", kinds.names(false));
        model.addAttribute("choices", kinds.names(edit == null));
        model.addAttribute("base", activities.baseCurrency());
        return "activity/tab";
    }

    private ModelAndView done(String code, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of(message));
        redirect.addAttribute("code", code);
        return new ModelAndView("redirect:/customers/{code}/activities");
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Override
    public String path() {
        return "activities";
    }

    @Override
    public String label() {
        return "activity.tab";
    }

    @Override
    public int position() {
        return 34;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(activities.count(customerId));
    }
}
