package io.startier.sales.receivables;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.settings.Currencies;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.util.Locale;
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

/** One invoice with its payments, to look at and to correct (row S3). */
@Controller
@RequestMapping("/customers/{code}/invoices/{id}")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class InvoicePages {

    private final AccountPage page;
    private final Customers customers;
    private final CustomerReceivables receivables;
    private final ReceivablesDesk desk;
    private final Messages messages;
    private final Times times;

    InvoicePages(
            AccountPage page,
            Customers customers,
            CustomerReceivables receivables,
            ReceivablesDesk desk,
            Messages messages,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.receivables = receivables;
        this.desk = desk;
        this.messages = messages;
        this.times = times;
    }

    /** @param edit whether the invoice is to be corrected; @param payment id of the one that is, or null */
    @GetMapping
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    String show(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) Long payment,
            @RequestParam(defaultValue = "false") boolean edit,
            CurrentUser user,
            Model model,
            Locale locale) {
        model.addAttribute("correcting", edit);
        return shown(code, id, payment, user, model, locale);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") InvoiceForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        var customer = customer(code, id, user);
        try {
            desk.changeInvoice(customer, id, form, user);
            return saved(code, id, redirect);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            model.addAttribute("correcting", true);
            return refused(shown(code, id, null, user, model, locale), model);
        }
    }

    @PostMapping("/removal")
    ModelAndView delete(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        var customer = customer(code, id, user);
        try {
            desk.deleteInvoice(customer, id, version, user);
            redirect.addFlashAttribute("notice", messages.of("receivables.deleted"));
        } catch (Conflict conflict) {
            redirect.addFlashAttribute("problem", messages.of(conflict));
        }
        redirect.addAttribute("code", code);
        return new ModelAndView("redirect:/customers/{code}/receivables");
    }

    @PostMapping("/payments")
    ModelAndView addPayment(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("payment") PaymentForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        var customer = customer(code, id, user);
        try {
            desk.addPayment(customer, id, form, user);
            return saved(code, id, redirect);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(shown(code, id, null, user, model, locale), model);
        }
    }

    @PostMapping("/payments/{payment}")
    ModelAndView changePayment(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable("payment") long paymentId,
            @ModelAttribute("payment") PaymentForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        var customer = customer(code, id, user);
        try {
            desk.changePayment(customer, id, paymentId, form, user);
            return saved(code, id, redirect);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(shown(code, id, paymentId, user, model, locale), model);
        }
    }

    @PostMapping("/payments/{payment}/removal")
    ModelAndView deletePayment(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable("payment") long paymentId,
            @RequestParam Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.deletePayment(customer(code, id, user), id, paymentId, version, user);
        return saved(code, id, redirect);
    }

    /** An invoice that is not there is told before what may be done with it. */
    private CustomerView customer(String code, long id, CurrentUser user) {
        receivables.require(customers.require(code, user).id(), id);
        return customers.requireToChange(code, user);
    }

    private String shown(String code, long id, Long paymentId, CurrentUser user, Model model, Locale locale) {
        var customer = page.open(code, ReceivablesTab.PATH, user, model);
        var invoice = receivables.require(customer.id(), id);
        model.addAttribute("invoice", invoice);
        model.addAttribute("today", times.today());
        model.addAttribute("base", receivables.baseCurrency());
        model.addAttribute("currencies", Currencies.choices(locale));
        model.addAttribute("paymentId", paymentId);
        if (!model.containsAttribute("correcting")) {
            model.addAttribute("correcting", false);
        }
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", InvoiceForm.of(invoice));
        }
        if (!model.containsAttribute("payment")) {
            model.addAttribute("payment", paymentForm(invoice, paymentId));
        }
        return "receivables/invoice";
    }

    private PaymentForm paymentForm(InvoiceRow invoice, Long paymentId) {
        return invoice.payments().stream()
                .filter(payment -> paymentId != null && payment.id() == paymentId)
                .findFirst()
                .map(PaymentForm::of)
                .orElseGet(() -> new PaymentForm("", times.today().toString(), invoice.currency(), "", null));
    }

    private ModelAndView saved(String code, long id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of("receivables.saved"));
        redirect.addAttribute("code", code);
        redirect.addAttribute("id", id);
        return new ModelAndView("redirect:/customers/{code}/invoices/{id}");
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
