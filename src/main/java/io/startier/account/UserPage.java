package io.startier.account;

import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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

/** One user: roles, team, activity and invitation. */
@Controller
@RequestMapping("/admin/users/{id}")
@Allowed(Role.ADMINISTRATOR)
class UserPage {

    private final UserRegister register;
    private final UserEditor editor;
    private final Messages messages;

    UserPage(UserRegister register, UserEditor editor, Messages messages) {
        this.register = register;
        this.editor = editor;
        this.messages = messages;
    }

    @GetMapping
    String page(@PathVariable long id, Model model) {
        return editor.show(id, model);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") UserForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes flash,
            CurrentUser administrator) {
        try {
            register.change(id, form, administrator);
            return done("account.user.saved", flash);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(id, form, HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (Conflict conflict) {
            model.addAttribute("problem", messages.of(conflict));
            return refused(id, form, HttpStatus.CONFLICT, model);
        }
    }

    @PostMapping("/deactivate")
    ModelAndView deactivate(@PathVariable long id, RedirectAttributes flash, CurrentUser administrator) {
        register.deactivate(id, administrator);
        return done("account.user.deactivated", flash);
    }

    @PostMapping("/activate")
    ModelAndView activate(@PathVariable long id, RedirectAttributes flash, CurrentUser administrator) {
        register.activate(id, administrator);
        return done("account.user.activated", flash);
    }

    /** The answer itself shows the link: it is written down nowhere, not even in a session. */
    @PostMapping("/invitation")
    String invite(@PathVariable long id, Model model, CurrentUser administrator) {
        model.addAttribute("invitation", register.invite(id, administrator));
        return editor.show(id, model);
    }

    private ModelAndView done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", messages.of(key));
        return new ModelAndView("redirect:/admin/users/{id}");
    }

    private ModelAndView refused(long id, UserForm form, HttpStatusCode status, Model model) {
        var page = new ModelAndView(editor.showRefused(id, form, model), model.asMap());
        page.setStatus(status);
        return page;
    }
}
