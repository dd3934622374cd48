package io.startier.sales.receivables;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.Customers;
import io.startier.settings.Currencies;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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

/** How a customer pays: figures, invoices, and the form for another one (row S3). */
@Controller
@RequestMapping("/customers/{code}")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ReceivablesTab implements AccountTab {

    static final String PATH = "receivables";
    private static final ReceivablesFilter ALL = new ReceivablesFilter(null, null, null);

    private final AccountPage page;
    private final Customers customers;
    private final CustomerReceivables receivables;
    private final ReceivablesDesk desk;
    private final InvoiceExport export;
    private final Messages messages;
    private final Times times;

    ReceivablesTab(
            AccountPage page,
            Customers customers,
            CustomerReceivables receivables,
            ReceivablesDesk desk,
            InvoiceExport export,
            Messages messages,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.receivables = receivables;
        this.desk = desk;
        this.export = export;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/receivables")
    String show(
            @PathVariable String code,
            ReceivablesFilter filter,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model,
            Locale locale) {
        var today = times.today();
        model.addAttribute(
                "form",
                new InvoiceForm(
                        "", "", today.toString(), today.plusDays(30).toString(), receivables.baseCurrency(), "", null));
        return tab(code, filter, number, user, model, locale);
    }

    @PostMapping("/invoices")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    ModelAndView add(
            @PathVariable String code,
            @ModelAttribute("form") InvoiceForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        var customer = customers.requireToChange(code, user);
        try {
            desk.addInvoice(customer, form, user);
            redirect.addFlashAttribute("notice", messages.of("receivables.saved"));
            redirect.addAttribute("code", code);
            return new ModelAndView("redirect:/customers/{code}/receivables");
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(
                    tab(code, ALL, null, user, model, locale), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/invoices.csv")
    void export(@PathVariable String code, ReceivablesFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        export.write(customers.require(code, user), filter, user, response);
    }

    private String tab(
            String code, ReceivablesFilter filter, Integer number, CurrentUser user, Model model, Locale locale) {
        var customer = page.open(code, PATH, user, model);
        var view = receivables.of(customer.id(), filter);
        model.addAttribute("filter", filter);
        model.addAttribute("view", view);
        model.addAttribute("found", receivables.page(customer.id(), filter, number, filter.address(code)));
        model.addAttribute("base", receivables.baseCurrency());
        model.addAttribute("currencies", Currencies.choices(locale));
        return "receivables/tab";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "receivables.tab";
    }

    @Override
    public int position() {
        return 32;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(receivables.count(customerId));
    }
}
