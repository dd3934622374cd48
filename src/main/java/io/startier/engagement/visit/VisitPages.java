package io.startier.engagement.visit;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.util.UUID;
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

/** What came of a visit: one short form, whether it had been planned or not (row P5). */
@Controller
@RequestMapping("/customers/{code}/visits")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class VisitPages {

    private final Customers customers;
    private final VisitRecords records;
    private final VisitPeople people;
    private final VisitDesk desk;
    private final Messages messages;
    private final Times times;

    VisitPages(
            Customers customers,
            VisitRecords records,
            VisitPeople people,
            VisitDesk desk,
            Messages messages,
            Times times) {
        this.customers = customers;
        this.records = records;
        this.people = people;
        this.desk = desk;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/new")
    String blank(@PathVariable String code, CurrentUser user, Model model) {
        var customer = customers.requireToChange(code, user);
        var token = UUID.randomUUID().toString();
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
            return done(code, "visit.saved", redirect);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(form(customer, null, model), model);
        }
    }

    /** A planned one to be reported on, one that is done to be corrected. */
    @GetMapping("/{id}")
    String show(@PathVariable String code, @PathVariable long id, CurrentUser user, Model model) {
        var customer = customers.require(code, user);
        var visit = records.require(customer.id(), id);
        customers.requireToChange(code, user);
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
        var visit = visit(code, id, user);
        var customer = customers.requireToChange(code, user);
        try {
            if (visit.status() == VisitStatus.PLANNED) {
                desk.report(customer, id, form, user);
            } else {
                desk.correct(customer, id, form, user);
            }
            return done(code, "visit.saved", redirect);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(form(customer, visit, model), model);
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
        visit(code, id, user);
        try {
            desk.cancel(customers.requireToChange(code, user), id, reason, version, user);
            return done(code, "visit.cancelled", redirect);
        } catch (Invalid invalid) {
            redirect.addFlashAttribute("problem", messages.of(invalid));
            redirect.addAttribute("code", code).addAttribute("id", id);
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
        visit(code, id, user);
        desk.delete(customers.requireToChange(code, user), id, version, user);
        return done(code, "visit.deleted", redirect);
    }

    /** A visit that is not there is told before what may be done with it. */
    private Visit visit(String code, long id, CurrentUser user) {
        return records.require(customers.require(code, user).id(), id);
    }

    private String form(CustomerView customer, Visit visit, Model model) {
        model.addAttribute("section", "visits");
        model.addAttribute("customer", customer);
        model.addAttribute("visit", visit);
        model.addAttribute("people", people.at(customer.id()).names());
        model.addAttribute("titles", people.titles(customer.id()));
        model.addAttribute("kinds", VisitKind.values());
        return "visit/report";
    }

    private ModelAndView done(String code, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of(message));
        redirect.addAttribute("code", code);
        return new ModelAndView("redirect:/customers/{code}/visits");
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
