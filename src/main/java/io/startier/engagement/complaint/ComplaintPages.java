package io.startier.engagement.complaint;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.settings.CompanySettings;
import io.startier.shared.FormToken;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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

/** A complaint's card: taken in, taken on step by step (row P6). */
@Controller
@RequestMapping("/customers/{code}/complaints")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class ComplaintPages {

    private final AccountPage page;
    private final Customers customers;
    private final ComplaintList complaints;
    private final ComplaintPeople people;
    private final ComplaintDesk desk;
    private final CompanySettings settings;
    private final Messages messages;
    private final Times times;

    ComplaintPages(
            AccountPage page,
            Customers customers,
            ComplaintList complaints,
            ComplaintPeople people,
            ComplaintDesk desk,
            CompanySettings settings,
            Messages messages,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.complaints = complaints;
        this.people = people;
        this.desk = desk;
        this.settings = settings;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/new")
    String blank(@PathVariable String code, CurrentUser user, Model model) {
        var customer = customers.requireToChange(code, user);
        var now = times.now().atZone(times.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        var responsible = customer.ownerId() == null ? user.id() : customer.ownerId();
        var token = FormToken.fresh();
        model.addAttribute("form", new ComplaintForm("", "", "", now.toString(), responsible, token));
        return form(customer, user, model);
    }

    @PostMapping
    ModelAndView register(
            @PathVariable String code,
            @ModelAttribute("form") ComplaintForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            var id = desk.register(customer, form, user);
            redirect.addFlashAttribute("notice", messages.of("complaint.saved"));
            redirect.addAttribute("code", code);
            id.ifPresent(added -> redirect.addAttribute("id", added));
            var card = id.isPresent() ? "/{id}" : "";
            return new ModelAndView("redirect:/customers/{code}/complaints" + card);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(form(customer, user, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    String show(@PathVariable String code, @PathVariable long id, CurrentUser user, Model model) {
        var customer = customers.require(code, user);
        var row = complaints.require(customer.id(), id);
        var spent = row.hours().stripTrailingZeros().toPlainString();
        var today = times.today().toString();
        model.addAttribute(
                "form",
                new StepForm(
                        "", row.responsibleId(), row.cause(), row.result(), "", spent, "", today, "", row.version()));
        return card(customer, row, null, user, model);
    }

    /** @param step the {@link Step#path} of a step */
    @PostMapping("/{id}/{step}")
    ModelAndView take(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String step,
            @ModelAttribute("form") StepForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var wanted = Step.of(step).orElseThrow(() -> new NotFound("step"));
        var row = complaints.require(customers.require(code, user).id(), id);
        var customer = customers.requireToChange(code, user);
        try {
            desk.take(wanted, customer, id, form, user);
            redirect.addFlashAttribute("notice", messages.of("complaint.saved"));
            redirect.addAttribute("code", code).addAttribute("id", id);
            return new ModelAndView("redirect:/customers/{code}/complaints/{id}");
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            var view = card(customer, row, wanted, user, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String form(CustomerView customer, CurrentUser user, Model model) {
        page.open(customer.code(), ComplaintTab.PATH, user, model);
        model.addAttribute("responsibles", people.of(customer, user));
        return "complaint/new";
    }

    private String card(CustomerView customer, ComplaintRow row, Step open, CurrentUser user, Model model) {
        page.open(customer.code(), ComplaintTab.PATH, user, model);
        model.addAttribute("one", row);
        model.addAttribute("course", complaints.course(row.id()));
        model.addAttribute(
                "steps",
                Arrays.stream(Step.values())
                        .filter(step -> step.isOpenFrom(row.status()))
                        .toList());
        model.addAttribute("openStep", open);
        model.addAttribute("responsibles", people.of(customer, user));
        model.addAttribute("base", settings.company().baseCurrency());
        model.addAttribute("now", times.now());
        model.addAttribute("today", times.today());
        return "complaint/card";
    }
}
