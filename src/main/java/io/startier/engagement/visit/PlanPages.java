package io.startier.engagement.visit;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.shared.FormToken;
import io.startier.shared.Invalid;
import io.startier.shared.Times;
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

/** Planning a visit, and moving it to another day (row P5). */
@Controller
@RequestMapping("/customers/{code}/visits")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class PlanPages {

    private final Customers customers;
    private final VisitFrame frame;
    private final VisitPeople people;
    private final VisitDesk desk;
    private final Times times;

    PlanPages(Customers customers, VisitFrame frame, VisitPeople people, VisitDesk desk, Times times) {
        this.customers = customers;
        this.frame = frame;
        this.people = people;
        this.desk = desk;
        this.times = times;
    }

    @GetMapping("/plan")
    String blank(@PathVariable String code, CurrentUser user, Model model) {
        var customer = customers.requireToChange(code, user);
        var token = FormToken.fresh();
        var tomorrow = times.today().plusDays(1).toString();
        model.addAttribute(
                "form", new PlanForm(tomorrow, "", "", people.lastMet(customer.id()), user.id(), null, token));
        return form(customer, null, user, model);
    }

    @PostMapping("/plan")
    ModelAndView plan(
            @PathVariable String code,
            @ModelAttribute("form") PlanForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            desk.plan(customer, form, user);
            return frame.done("visit.planned", redirect);
        } catch (Invalid invalid) {
            return VisitFrame.refused(invalid, binding, form(customer, null, user, model), model);
        }
    }

    @GetMapping("/{id}/plan")
    String show(@PathVariable String code, @PathVariable long id, CurrentUser user, Model model) {
        var visit = frame.visit(code, id, user);
        var customer = customers.requireToChange(code, user);
        visit.requireOf(user).requirePlanned();
        model.addAttribute("form", PlanForm.of(visit));
        return form(customer, visit, user, model);
    }

    @PostMapping("/{id}/plan")
    ModelAndView replan(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") PlanForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var visit = frame.visit(code, id, user);
        var customer = customers.requireToChange(code, user);
        try {
            desk.replan(customer, id, form, user);
            return frame.done("visit.planned", redirect);
        } catch (Invalid invalid) {
            return VisitFrame.refused(invalid, binding, form(customer, visit, user, model), model);
        }
    }

    private String form(CustomerView customer, Visit visit, CurrentUser user, Model model) {
        frame.fill(model, customer, visit);
        model.addAttribute("visitors", people.visitors(customer, user, visit == null ? null : visit.visitorId()));
        return "visit/plan";
    }
}
