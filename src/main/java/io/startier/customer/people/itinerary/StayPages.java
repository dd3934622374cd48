package io.startier.customer.people.itinerary;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.Customers;
import io.startier.customer.people.PersonFrame;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The itinerary on the page of its person (row C5). */
@Controller
@RequestMapping("/customers/{code}/people/{id}/itinerary")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class StayPages {

    private final Customers customers;
    private final ItineraryDesk desk;
    private final PersonFrame frame;
    private final Messages messages;

    StayPages(Customers customers, ItineraryDesk desk, PersonFrame frame, Messages messages) {
        this.customers = customers;
        this.desk = desk;
        this.frame = frame;
        this.messages = messages;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("stay") StayForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            desk.add(customer, id, form, user.actor());
            return done(code, id, "stay.saved", redirect);
        } catch (Invalid invalid) {
            return refused(invalid, binding, frame.open(code, id, null, user, model), model);
        }
    }

    @PostMapping("/{stay}")
    ModelAndView change(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable("stay") long stayId,
            @ModelAttribute("stay") StayForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            desk.change(customer, id, stayId, form, user.actor());
            return done(code, id, "stay.saved", redirect);
        } catch (Invalid invalid) {
            return refused(invalid, binding, frame.open(code, id, stayId, user, model), model);
        }
    }

    @PostMapping("/{stay}/removal")
    ModelAndView delete(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable("stay") long stayId,
            @RequestParam(required = false) Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.delete(customers.requireToChange(code, user), id, stayId, version, user.actor());
        return done(code, id, "stay.deleted", redirect);
    }

    private static ModelAndView refused(Invalid invalid, BindingResult binding, String view, Model model) {
        invalid.showIn(binding);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView done(String code, long id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of(key));
        redirect.addAttribute("code", code);
        redirect.addAttribute("id", id);
        return new ModelAndView("redirect:/customers/{code}/people/{id}");
    }
}
