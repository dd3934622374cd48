package io.startier.engagement.visit;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.shared.FormToken;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
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

/** What came of a visit: one short form, whether it had been planned or not (row P5). */
@Controller
@RequestMapping("/customers/{code}/visits")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class VisitPages {

    private final Customers customers;
    private final VisitFrame frame;
    private final VisitPeople people;
    private final VisitDesk desk;
    private final Messages messages;
    private final Times times;

    VisitPages(
            Customers customers, VisitFrame frame, VisitPeople people, VisitDesk desk, Messages messages, Times times) {
        this.customers = customers;
        this.frame = frame;
        this.people = people;
        this.desk = desk;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/new")
    String blank(@PathVariable String code, CurrentUser user, Model model) {
        var customer = customers.requireToChange(code, user);
        var token = FormToken.fresh();
        model.addAttribute("form", VisitForm.blank(times.today(), people.lastMet(customer.id()), null, token));
        return form(customer, null, model);
    }

    @PostMapping
    ModelAndView log(
            @PathVariable String code,
            @ModelAttribute("form") VisitForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            desk.log(customer, form, user);
            return frame.done("visit.saved", redirect);
        } catch (Invalid invalid) {
            return VisitFrame.refused(invalid, binding, form(customer, null, model), model);
        }
    }

    /** A planned one to be reported on, one that is done to be corrected. */
    @GetMapping("/{id}")
    String show(@PathVariable String code, @PathVariable long id, CurrentUser user, Model model) {
        var visit = frame.visit(code, id, user);
        var customer = customers.requireToChange(code, user);
        visit.requireOf(user);
        model.addAttribute(
                "form",
                visit.report() == null
                        ? VisitForm.blank(times.today(), PeopleChoice.idsOf(visit.meet()), visit.version(), "")
                        : VisitForm.of(visit.report(), visit.version()));
        return form(customer, visit, model);
    }

    @PostMapping("/{id}")
    ModelAndView save(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") VisitForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var visit = frame.visit(code, id, user);
        var customer = customers.requireToChange(code, user);
        try {
            if (visit.status() == VisitStatus.PLANNED) {
                desk.report(customer, id, form, user);
            } else {
                desk.correct(customer, id, form, user);
            }
            return frame.done("visit.saved", redirect);
        } catch (Invalid invalid) {
            return VisitFrame.refused(invalid, binding, form(customer, visit, model), model);
        }
    }

    @PostMapping("/{id}/cancellation")
    ModelAndView cancel(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) String reason,
            @RequestParam Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        frame.visit(code, id, user);
        try {
            desk.cancel(customers.requireToChange(code, user), id, reason, version, user);
            return frame.done("visit.cancelled", redirect);
        } catch (Invalid invalid) {
            redirect.addFlashAttribute("problem", messages.of(invalid));
            return new ModelAndView("redirect:/customers/{code}/visits/{id}/plan");
        }
    }

    @PostMapping("/{id}/removal")
    ModelAndView delete(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        frame.visit(code, id, user);
        desk.delete(customers.requireToChange(code, user), id, version, user);
        return frame.done("visit.deleted", redirect);
    }

    private String form(CustomerView customer, Visit visit, Model model) {
        frame.fill(model, customer, visit);
        model.addAttribute("kinds", VisitKind.values());
        return "visit/report";
    }
}
