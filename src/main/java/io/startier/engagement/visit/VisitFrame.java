package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of plans and of reports have in common. */
@Component
class VisitFrame {

    private final Customers customers;
    private final VisitRecords records;
    private final VisitPeople people;
    private final Messages messages;

    VisitFrame(Customers customers, VisitRecords records, VisitPeople people, Messages messages) {
        this.customers = customers;
        this.records = records;
        this.people = people;
        this.messages = messages;
    }

    /** A visit that is not there is told before what may be done with it. */
    Visit visit(String code, long id, CurrentUser user) {
        return records.require(customers.require(code, user).id(), id);
    }

    /** @param visit null for one that is entered anew */
    void fill(Model model, CustomerView customer, Visit visit) {
        model.addAttribute("section", "visits");
        model.addAttribute("customer", customer);
        model.addAttribute("visit", visit);
        model.addAttribute("people", people.at(customer.id()).names());
        model.addAttribute("titles", people.titles(customer.id()));
    }

    /** The form again, filled as it was. */
    static ModelAndView refused(Invalid invalid, BindingResult binding, String view, Model model) {
        invalid.showIn(binding);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** To the visits of the customer in the address. */
    ModelAndView done(String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of(message));
        return new ModelAndView("redirect:/customers/{code}/visits");
    }
}
