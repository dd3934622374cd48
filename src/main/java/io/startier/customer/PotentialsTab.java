package io.startier.customer;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.settings.ExchangeRates;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All estimates of a customer's potential and the form for another one (row C2). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class PotentialsTab implements AccountTab {

    private final AccountPage page;
    private final Customers customers;
    private final Potentials potentials;
    private final ExchangeRates rates;
    private final Messages messages;
    private final Times times;

    PotentialsTab(
            AccountPage page,
            Customers customers,
            Potentials potentials,
            ExchangeRates rates,
            Messages messages,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.potentials = potentials;
        this.rates = rates;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/customers/{code}/potentials")
    String show(@PathVariable String code, CurrentUser user, Model model) {
        var base = rates.table().baseCurrency();
        model.addAttribute("form", new EstimateDraft(times.today().toString(), null, base, null, "MEDIUM"));
        return tab(code, user, model);
    }

    @PostMapping("/customers/{code}/potentials")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    Object estimate(
            @PathVariable String code,
            @ModelAttribute("form") EstimateDraft form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            potentials.estimate(customer.id(), form.checked(times.today()), user.actor());
            redirect.addFlashAttribute("notice", messages.of("potential.saved"));
            redirect.addAttribute("code", code);
            return "redirect:/customers/{code}/potentials";
        } catch (Invalid invalid) {
            FormErrors.show(invalid, errors);
            return new ModelAndView(tab(code, user, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String tab(String code, CurrentUser user, Model model) {
        var customer = page.open(code, path(), user, model);
        var table = rates.table();
        var currencies = new TreeSet<>(table.rates().keySet());
        currencies.add(table.baseCurrency());
        model.addAttribute("estimates", potentials.history(customer.id()));
        model.addAttribute(
                "inForce",
                potentials
                        .inForce(customer.id(), times.today())
                        .map(Estimate::id)
                        .orElse(null));
        model.addAttribute("currencies", currencies);
        model.addAttribute("baseCurrency", table.baseCurrency());
        model.addAttribute("confidences", Confidence.values());
        model.addAttribute("today", times.today());
        return "customer/potentials";
    }

    @Override
    public String path() {
        return "potentials";
    }

    @Override
    public String label() {
        return "customer.tab.potentials";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(potentials.count(customerId));
    }
}
