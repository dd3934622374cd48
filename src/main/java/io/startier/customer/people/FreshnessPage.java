package io.startier.customer.people;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
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

/** After how many days without a meeting a contact turns amber and red (row C3). */
@Controller
@RequestMapping("/admin/contacts")
@Allowed({Role.ADMINISTRATOR, Role.GENERAL_MANAGER})
class FreshnessPage {

    private final FreshnessSettings settings;
    private final Messages messages;

    FreshnessPage(FreshnessSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", FreshnessForm.of(settings.current()));
        return show(model);
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") FreshnessForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes flash,
            CurrentUser user) {
        try {
            settings.change(form, user);
            flash.addFlashAttribute("notice", messages.of("settings.saved"));
            return new ModelAndView("redirect:/admin/contacts");
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

    private static String show(Model model) {
        model.addAttribute("section", "contact-settings");
        return "people/limits";
    }
}
