package io.startier.profile.change;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.settings.CompanySettings;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a marked change is (row P4). */
@Controller
@RequestMapping("/admin/key-accounts")
@Allowed({Role.ADMINISTRATOR, Role.GENERAL_MANAGER})
class MarkingPage {

    private final MarkingSettings settings;
    private final CompanySettings company;
    private final Messages messages;

    MarkingPage(MarkingSettings settings, CompanySettings company, Messages messages) {
        this.settings = settings;
        this.company = company;
        this.messages = messages;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", MarkingForm.of(settings.current()));
        return show(model);
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") MarkingForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes flash,
            CurrentUser user) {
        try {
            settings.change(form, user);
            flash.addFlashAttribute("notice", messages.of("settings.saved"));
            return new ModelAndView("redirect:/admin/key-accounts");
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict conflict) {
            var kept = settings.current();
            model.addAttribute("problem", messages.of(conflict));
            model.addAttribute("kept", kept);
            model.addAttribute("form", form.withVersion(kept.version()));
            return new ModelAndView(show(model), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private String show(Model model) {
        model.addAttribute("section", "card-settings");
        model.addAttribute("currency", company.company().baseCurrency());
        return "profile/marking";
    }
}
