package io.startier.settings;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The company: name, base currency and fiscal year. */
@Controller
@RequestMapping("/admin/settings")
@Allowed(Role.ADMINISTRATOR)
class SettingsPage {

    private static final String VIEW = "settings/company";

    private final CompanyEditor editor;
    private final Messages messages;

    SettingsPage(CompanyEditor editor, Messages messages) {
        this.editor = editor;
        this.messages = messages;
    }

    @GetMapping
    String page(Model model, Locale locale) {
        model.addAttribute("form", editor.current());
        return show(model, locale);
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") CompanyForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes flash,
            CurrentUser administrator,
            Locale locale) {
        try {
            editor.change(form, administrator);
            flash.addFlashAttribute("notice", messages.of("settings.saved"));
            return new ModelAndView("redirect:/admin/settings");
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, model, locale);
        } catch (Conflict conflict) {
            var kept = editor.current();
            model.addAttribute("problem", messages.of(conflict));
            model.addAttribute("kept", kept);
            model.addAttribute("form", form.withVersion(kept.version()));
            return refused(HttpStatus.CONFLICT, model, locale);
        }
    }

    private ModelAndView refused(HttpStatusCode status, Model model, Locale locale) {
        var page = new ModelAndView(show(model, locale), model.asMap());
        page.setStatus(status);
        return page;
    }

    private String show(Model model, Locale locale) {
        model.addAttribute("section", "settings");
        model.addAttribute("currencies", Currencies.choices(locale));
        model.addAttribute("months", months(locale));
        model.addAttribute("languages", CompanyEditor.LANGUAGES);
        model.addAttribute("base", editor.current().baseCurrency());
        model.addAttribute("fixed", editor.isBaseCurrencyFixed());
        return VIEW;
    }

    private static Map<String, String> months(Locale locale) {
        var months = new LinkedHashMap<String, String>();
        for (var month : Month.values()) {
            months.put(String.valueOf(month.getValue()), month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        }
        return months;
    }
}
