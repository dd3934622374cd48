package io.startier.sales.activity;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.settings.CompanySettings;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.SpokenException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of what serving customers costs (row S4). */
@Controller
@RequestMapping("/admin/activities")
@Allowed({Role.ADMINISTRATOR, Role.GENERAL_MANAGER})
class KindPage {

    private final ActivityKinds kinds;
    private final KindEditor editor;
    private final CompanySettings settings;
    private final Messages messages;

    KindPage(ActivityKinds kinds, KindEditor editor, CompanySettings settings, Messages messages) {
        this.kinds = kinds;
        this.editor = editor;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", KindForm.blank());
        return page(model);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") KindForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            CurrentUser user) {
        try {
            editor.add(form, user);
            return done(redirect);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(page(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** A refusal is told above the list, with the kind as it is now. */
    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id, KindForm form, Model model, RedirectAttributes redirect, CurrentUser user) {
        try {
            editor.change(id, form, user);
            return done(redirect);
        } catch (Invalid invalid) {
            return refused(invalid, HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (Conflict conflict) {
            return refused(conflict, HttpStatus.CONFLICT, model);
        }
    }

    private String page(Model model) {
        var units = new LinkedHashMap<String, String>();
        Arrays.stream(ActivityUnit.values())
                .forEach(unit -> units.put(unit.name(), messages.of("activity.unit." + unit)));
        model.addAttribute("section", "activities");
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("names", kinds.names(false));
        model.addAttribute("units", units);
        model.addAttribute("base", settings.company().baseCurrency());
        return "activity/kinds";
    }

    private ModelAndView done(RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of("activity.kind.saved"));
        return new ModelAndView("redirect:/admin/activities");
    }

    private ModelAndView refused(SpokenException refusal, HttpStatus status, Model model) {
        model.addAttribute("problem", messages.of(refusal));
        model.addAttribute("form", KindForm.blank());
        return new ModelAndView(page(model), model.asMap(), status);
    }
}
