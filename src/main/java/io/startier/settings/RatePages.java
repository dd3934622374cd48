package io.startier.settings;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.SpokenException;
import java.time.LocalDate;
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

/** Exchange rates: one line per currency, and each currency's own page. */
@Controller
@RequestMapping("/admin/rates")
@Allowed({Role.ADMINISTRATOR, Role.DATA_STEWARD, Role.GENERAL_MANAGER})
class RatePages {

    private final RateBook book;
    private final CompanySettings settings;
    private final Messages messages;

    RatePages(RateBook book, CompanySettings settings, Messages messages) {
        this.book = book;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("form", new RateForm("", "", ""));
        return show(model, locale);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") RateForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes flash,
            CurrentUser user,
            Locale locale) {
        try {
            book.add(form, user);
            return done(form.currency(), flash);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(show(model, locale), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{currency}")
    String currency(@PathVariable String currency, @RequestParam(required = false) String before, Model model) {
        if (!Currencies.isKnown(currency)) {
            throw new NotFound("currency");
        }
        var from = RateForm.day(before);
        var rates = book.of(currency, from == null ? LocalDate.of(9999, 1, 1) : from);
        boolean more = rates.size() > RateBook.pageSize();
        var page = more ? rates.subList(0, RateBook.pageSize()) : rates;
        model.addAttribute("section", "rates");
        model.addAttribute("currency", currency);
        model.addAttribute("base", settings.company().baseCurrency());
        model.addAttribute("rates", page);
        model.addAttribute("first", from == null ? null : "/admin/rates/" + currency);
        model.addAttribute(
                "next",
                more
                        ? "/admin/rates/" + currency + "?before="
                                + page.get(page.size() - 1).ratedOn()
                        : null);
        return "settings/currency";
    }

    /** A refusal is told on the currency's page, with the rate as it is now. */
    @PostMapping("/{currency}/{day}")
    ModelAndView correct(
            @PathVariable String currency,
            @PathVariable String day,
            @RequestParam String rate,
            @RequestParam String was,
            Model model,
            RedirectAttributes flash,
            CurrentUser user) {
        try {
            book.correct(new RateForm(currency, day, rate), was, user);
            return done(currency, flash);
        } catch (Invalid invalid) {
            return refused(invalid, HttpStatus.UNPROCESSABLE_CONTENT, currency, model);
        } catch (Conflict conflict) {
            return refused(conflict, HttpStatus.CONFLICT, currency, model);
        }
    }

    @PostMapping("/{currency}/{day}/delete")
    ModelAndView delete(
            @PathVariable String currency,
            @PathVariable String day,
            @RequestParam String was,
            Model model,
            RedirectAttributes flash,
            CurrentUser user) {
        var ratedOn = RateForm.day(day);
        if (ratedOn == null) {
            throw new NotFound("exchange rate");
        }
        try {
            book.delete(currency, ratedOn, was, user);
            return done(currency, flash);
        } catch (Conflict conflict) {
            return refused(conflict, HttpStatus.CONFLICT, currency, model);
        }
    }

    private String show(Model model, Locale locale) {
        model.addAttribute("section", "rates");
        model.addAttribute("base", settings.company().baseCurrency());
        model.addAttribute("currencies", book.currencies());
        model.addAttribute("choices", Currencies.choices(locale));
        return "settings/rates";
    }

    private ModelAndView done(String currency, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", messages.of("settings.rate.saved"));
        return new ModelAndView("redirect:/admin/rates/" + currency);
    }

    private ModelAndView refused(SpokenException refusal, HttpStatus status, String currency, Model model) {
        model.addAttribute("problem", messages.of(refusal));
        var page = new ModelAndView(currency(currency, null, model), model.asMap());
        page.setStatus(status);
        return page;
    }
}
